import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { factsOf } from '../language/languages.ts';
import type { Entry, HistoryEvent, MailIntent } from '../store/entry.ts';
import type { Item } from '../store/port.ts';
import type { Message } from './port.ts';

/** Any item with mails to be sent and an end: entries, digests, sign-in links. */
export interface Mailing extends Item {
  readonly lang: Language;
  readonly mails: Readonly<Record<string, MailIntent>>;
  /** End of life, ISO 8601 UTC: deleted then. */
  readonly endsAt: string;
  readonly history?: readonly HistoryEvent[];
}

/** What a template makes of an item as it is now; undefined when there is nothing to tell any more. */
export type Rendered = Omit<Message, 'id' | 'to'> & {
  /** An address looked up only now, which goes before that of the item or the intent. */
  readonly to?: string;
};

/** Renders the mails of items that are no entries. */
export type MailTemplate = (deps: Deps, item: Mailing, intent: MailIntent) => Promise<Rendered | undefined>;

/** Finds what renders the mails of a template's name, `<prefix>.<name>`; undefined when there is none. */
export type FindTemplate = (
  name: string,
) => Promise<((item: Mailing, intent: MailIntent) => Promise<Rendered | undefined>) | undefined>;

/** The language of a mail: the item's own where the product speaks it, else German. */
export function mailLanguage({ lang }: { readonly lang: Language }): Language {
  return factsOf(lang) ? lang : 'de';
}

/** Whether an item has what the sweep needs. */
export function isMailing(item: Item): item is Mailing {
  return 'mails' in item && 'endsAt' in item && typeof item.endsAt === 'string';
}

/** Whether an item came in through a form. */
export function isEntry(item: Item): item is Entry {
  return isMailing(item) && 'reference' in item && 'answers' in item;
}

/** The item with its place in the due list: the earliest of its mails and its end. For entries there is `settle`. */
export function settleMailing<M extends Mailing>(item: M): M {
  const dates = [item.endsAt, ...Object.values(item.mails).map((mail) => mail.at)].sort();
  return {
    ...item,
    due: 'due',
    dueAt: dates[0] as string,
    expiresAt: Math.ceil(Date.parse(item.endsAt) / 1000) + 7 * 86_400,
  };
}
