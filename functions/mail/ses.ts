import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { createTransport } from 'nodemailer';
import { toMail } from './envelope.ts';
import type { MailPort } from './port.ts';

/** Sends through Amazon SES with the rights and the region of the process. */
export function sesPort(from: string): MailPort {
  const transport = createTransport({ SES: { sesClient: new SESv2Client({}), SendEmailCommand } });
  return {
    async send(message) {
      await transport.sendMail(toMail(message, from, new Date()));
    },
  };
}
