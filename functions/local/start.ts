import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Deps } from '../deps.ts';
import { type Config, readConfig } from '../env.ts';
import { StartError } from '../errors.ts';
import { loadForms } from '../intake/load.ts';
import { showMissing } from '../language/catalog.ts';
import { mailPort } from '../mail/adapter.ts';
import { buildAssets } from '../pages/build-assets.ts';
import { dynamoStore } from '../store/dynamo.ts';
import { checkAllForms } from './check-forms.ts';
import { runningEmbedded, startEmbedded } from './embedded.ts';
import { logLine } from './log.ts';
import { readSecret } from './secret.ts';

/** What a local process runs on, and how to end it. */
export interface LocalDeps {
  readonly deps: Deps;
  close(): Promise<void>;
}

async function prepareFolder(config: Config): Promise<void> {
  try {
    await mkdir(config.dataDir, { recursive: true });
  } catch {
    throw new StartError(`The setting DATA_DIR names "${config.dataDir}", which cannot be written to.`);
  }
}

/**
 * Everything a local command needs: settings, forms (all checked), store, mail and assets.
 * `join`: works on the store of a process that runs already, where there is one. Throws `StartError` with one line for
 * whatever is wrong.
 */
export async function openLocal(
  env: Readonly<Record<string, string | undefined>>,
  { join: joins = false } = {},
): Promise<LocalDeps> {
  const settings = readConfig(env, 'read-below-from-the-data-folder');
  await prepareFolder(settings);
  const config = env.SECRET ? settings : { ...settings, secret: await readSecret(settings.dataDir) };
  showMissing(config.showMissing);
  const forms = loadForms(config.formsDir);
  await checkAllForms(forms);
  const path = join(config.dataDir, 'store');
  const running = config.dynamodbEndpoint ?? (joins ? (await runningEmbedded(path))?.endpoint : undefined);
  const embedded = running ? undefined : await startEmbedded({ path, tableName: config.tableName });
  const db = dynamoStore({ endpoint: running ?? embedded?.endpoint, tableName: config.tableName });
  const deps: Deps = {
    db,
    config,
    forms,
    mail: mailPort(config),
    assets: await buildAssets(),
    clock: () => new Date(),
    newId: () => randomBytes(16).toString('base64url'),
    log: logLine,
  };
  try {
    await db.ready();
  } catch {
    await embedded?.close();
    const where = config.dynamodbEndpoint ?? 'the embedded store';
    throw new StartError(
      `The table ${config.tableName} does not answer at ${where}. Check DYNAMODB_ENDPOINT and TABLE_NAME.`,
    );
  }
  return { deps, close: async () => embedded?.close() };
}
