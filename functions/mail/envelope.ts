import type Mail from 'nodemailer/lib/mailer';
import type { Message } from './port.ts';

/** A message that must not go out as it is: a line break in a header, or not exactly one address. Trying again is useless. */
export class UnsafeMessage extends Error {
  override name = 'UnsafeMessage';
}

/** What would end a header line or a C string. */
const breaks = ['\r', '\n', '\0', '\u2028', '\u2029'];

function plain(name: string, value: string): string {
  if (breaks.some((one) => value.includes(one))) throw new UnsafeMessage(`A line break in ${name}.`);
  return value;
}

function address(name: string, value: string): string {
  plain(name, value);
  if (value.length > 254 || !/^[^\s@<>()[\]\\,;:"]+@[^\s@<>()[\]\\,;:"]+$/.test(value)) {
    throw new UnsafeMessage(`Not exactly one address in ${name}.`);
  }
  return value;
}

function headersOf(message: Message): Record<string, string> {
  const headers: Record<string, string> = { 'Auto-Submitted': 'auto-generated' };
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name)) throw new UnsafeMessage('A header with a wrong name.');
    headers[name] = plain(name, value);
  }
  return { ...headers, 'Content-Language': plain('lang', message.lang) };
}

/**
 * A message as nodemailer takes it, from the address `from`. The Message-ID is derived from the message's id alone, so
 * that a mail sent twice is recognised. Throws `UnsafeMessage`.
 */
export function toMail(message: Message, from: string, now: Date): Mail.Options {
  if (!/^[\w.-]{1,120}$/.test(message.id)) throw new UnsafeMessage('A message id with other characters.');
  const calendar = message.calendar;
  return {
    messageId: `<${message.id}@${from.split('@')[1]}>`,
    date: now,
    from: { name: plain('from', message.fromName ?? ''), address: address('from', from) },
    to: { name: '', address: address('to', message.to) },
    ...(message.replyTo && { replyTo: { name: '', address: address('reply-to', message.replyTo) } }),
    subject: plain('subject', message.subject),
    headers: headersOf(message),
    text: message.text,
    html: message.html,
    ...(calendar && {
      icalEvent: { method: calendar.method, filename: 'helferkreis.ics', content: calendar.content },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
