import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { toMail } from './envelope.ts';
import type { MailPort, Message } from './port.ts';

/** A mail of the outbox as the list shows it. */
export interface OutboxMail {
  /** File name without its ending. */
  readonly name: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly lang: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: string;
}

function folder(dataDir: string): string {
  return join(dataDir, 'outbox');
}

/** Written beside and renamed, so that a reader never sees half a file. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content, { mode: 0o600 });
  await rename(`${path}.part`, path);
}

function recordOf(name: string, at: Date, message: Message): OutboxMail {
  const { to, subject, lang, text, html, calendar } = message;
  return {
    name,
    at: at.toISOString(),
    to,
    subject,
    lang,
    text,
    html,
    ...(calendar && { calendar: calendar.content }),
  };
}

/**
 * Writes mails into `<dataDir>/outbox` instead of sending them: the very mail as `.eml`, and a `.json` for the list.
 * The same message written twice is one file, as it is one mail to a mail program.
 */
export function outboxPort(dataDir: string, from: string): MailPort {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'crlf' });
  return {
    async send(message) {
      const now = new Date();
      const mail = toMail(message, from, now);
      const { message: source } = await transport.sendMail(mail);
      await mkdir(folder(dataDir), { recursive: true });
      const known = (await readdir(folder(dataDir))).find((file) => file.endsWith(`_${message.id}.json`));
      const name = known?.slice(0, -5) ?? `${now.toISOString().replace(/[:.]/g, '-')}_${message.id}`;
      await writeWhole(join(folder(dataDir), `${name}.eml`), source as Buffer);
      await writeWhole(
        join(folder(dataDir), `${name}.json`),
        JSON.stringify(recordOf(name, now, message), null, 1),
      );
    },
  };
}

/** One mail of the outbox; undefined when there is none of this name. */
export async function outboxMail(dataDir: string, name: string): Promise<OutboxMail | undefined> {
  if (!/^[\w.-]+$/.test(name)) return undefined;
  try {
    return JSON.parse(await readFile(join(folder(dataDir), `${name}.json`), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The newest mails first, `limit` of them from position `skip`; `total` counts all. */
export async function listOutbox(
  dataDir: string,
  limit: number,
  skip = 0,
): Promise<{ mails: readonly OutboxMail[]; total: number }> {
  const files = await readdir(folder(dataDir)).catch(() => []);
  const names = files
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse();
  const shown = names.slice(skip, skip + limit).map((file) => outboxMail(dataDir, file.slice(0, -5)));
  const mails = (await Promise.all(shown)).filter((mail) => mail !== undefined);
  return { mails, total: names.length };
}
