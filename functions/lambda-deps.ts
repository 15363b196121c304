import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Deps, Log } from './deps.ts';
import { type Config, readConfig } from './env.ts';
import { loadForms } from './intake/load.ts';
import type { MailPort } from './mail/port.ts';
import { readAssets } from './pages/read-assets.ts';
import { lazyStore } from './store/lazy.ts';

const log: Log = (event, details = {}) => {
  process.stdout.write(`${JSON.stringify({ event, ...details })}\n`);
};

/**
 * What a deployed function runs on. Forms and assets lie beside the bundle, the forms checked when it was made; the
 * store's client is loaded at its first use. `mail` gives the way out for mails. `BASE_URL` falls back to `baseUrl`.
 * Throws `StartError` naming a wrong setting.
 */
export function lambdaDeps(
  env: Readonly<Record<string, string | undefined>>,
  mail: (config: Config) => MailPort,
  baseUrl?: string,
): Deps {
  const config = readConfig({ ...env, BASE_URL: env.BASE_URL || baseUrl });
  const root = env.LAMBDA_TASK_ROOT ?? '.';
  return {
    db: lazyStore(async () => {
      const { dynamoStore } = await import('./store/dynamo.ts');
      return dynamoStore({ endpoint: config.dynamodbEndpoint, tableName: config.tableName });
    }),
    mail: mail(config),
    clock: () => new Date(),
    newId: () => randomBytes(16).toString('base64url'),
    log,
    config,
    forms: loadForms(join(root, config.formsDir), { checked: true }),
    assets: readAssets(join(root, 'assets')),
  };
}
