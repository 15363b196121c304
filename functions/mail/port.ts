import type { Language } from '../language/language.ts';

/** A mail as it goes out. Addresses and subject are checked for line breaks by the adapters. */
export interface Message {
  /** Stable for one intent, so that a mail sent twice after a crash is recognised: becomes the Message-ID's left part. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly lang: Language;
  readonly replyTo?: string;
  /** Name shown beside the sender's address; the municipality's, unless it says otherwise. */
  readonly fromName?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A calendar entry sent along (text/calendar). */
  readonly calendar?: { readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; readonly content: string };
}

/** Sends a message or throws. Implemented for SMTP, SES and the outbox folder. */
export interface MailPort {
  send(message: Message): Promise<void>;
}
