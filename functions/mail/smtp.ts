import { createTransport } from 'nodemailer';
import { toMail } from './envelope.ts';
import type { MailPort } from './port.ts';

/** Well under the lease of a claimed mail, so that nobody sends it a second time while this one still tries. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Sends through the server of a `smtp://user:password@host:port` or `smtps://…` address. */
export function smtpPort(url: string, from: string): MailPort {
  const transport = createTransport({ url, ...patience, pool: true, maxConnections: 4 });
  return {
    async send(message) {
      await transport.sendMail(toMail(message, from, new Date()));
    },
  };
}
