import type { Config } from '../env.ts';
import type { MailPort } from './port.ts';

async function open(config: Config): Promise<MailPort> {
  if (config.mailUrl === 'ses:') return (await import('./ses.ts')).sesPort(config.mailFrom);
  if (config.mailUrl === 'outbox:') {
    return (await import('./outbox.ts')).outboxPort(config.dataDir, config.mailFrom);
  }
  return (await import('./smtp.ts')).smtpPort(config.mailUrl, config.mailFrom);
}

/** The mail port the settings name (`MAIL_URL`); its code is loaded with the first mail. */
export function mailPort(config: Config): MailPort {
  let port: Promise<MailPort> | undefined;
  return {
    async send(message) {
      port ??= open(config);
      await (await port).send(message);
    },
  };
}
