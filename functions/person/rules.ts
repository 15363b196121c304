import { comparison } from '../compared.ts';
import type { Form } from '../intake/definition.ts';
import type { Language } from '../language/language.ts';
import type { Room } from '../room.ts';
import { consentsOf } from '../store/accept.ts';
import { after } from '../store/duration.ts';
import { type Consent, type Entry, type Facts, type MailIntent, remember, settle } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** Trainings and sign-ups are changed by links of their own, as places hang on them. */
const elsewhere = new Set(['trainings', 'signups']);

/** Whether what belongs to an entry may be seen and changed by a personal link. */
export function isPersonal(entry: Entry): boolean {
  return !elsewhere.has(entry.domain) && typeof entry.facts.email === 'string';
}

/**
 * The entry once its sender has proven the address: it goes on to its room's first status, lives as long as its form says
 * (`retention`, an ISO 8601 duration), and a mail with the personal link is due. The same object when it was proven before. Pure.
 */
export function confirmed(
  room: Pick<Room, 'arrives' | 'acted'>,
  entry: Entry,
  retention: string,
  now: Date,
): Entry {
  if (entry.confirmedAt || entry.status === 'withdrawn') return entry;
  const at = now.toISOString();
  const { confirm: _, ...mails } = entry.mails;
  const welcome: MailIntent = { template: 'person.welcome', at, attempts: 0 };
  const [, endsAt = entry.endsAt] = [entry.endsAt, after(now, retention).toISOString()].sort();
  const moved = remember(
    {
      ...entry,
      status: entry.status === 'unconfirmed' ? room.arrives : entry.status,
      confirmedAt: at,
      endsAt,
      mails: { ...mails, welcome },
    },
    { at, by: 'person', what: 'confirmed' },
  );
  const done = room.acted?.(moved, 'confirm', { by: 'person' }, now) ?? moved;
  return settle({ ...done, mails: { ...done.mails, ...comparison(done, now) } });
}

/** Consents with those that were given now, and without those that are up to the sender and were taken back. */
function consentsAfter(entry: Entry, now: Parameters<typeof consentsOf>[0]): readonly Consent[] {
  const given = consentsOf(now);
  const isOn = (field: string, list: readonly Consent[]) => list.some((one) => one.field === field);
  const optional = now.form.fields.filter(({ kind, required }) => kind === 'consent' && !required);
  const stays = ({ field }: Consent) => isOn(field, given) || !optional.some(({ key }) => key === field);
  return [...entry.consents.filter(stays), ...given.filter(({ field }) => !isOn(field, entry.consents))];
}

/**
 * The entry with corrected answers. What was public is looked at again before it is public again, unless its room keeps what
 * was changed; the address stays what it was, and each consent that was neither given nor taken back now. Pure.
 */
export function corrected(
  room: Pick<Room, 'arrives' | 'acted' | 'corrected' | 'publicAs' | 'position' | 'keeps'>,
  entry: Entry,
  change: {
    readonly answers: Readonly<Record<string, Json>>;
    readonly facts: Facts;
    readonly form: Form;
    /** In which the form was read. */
    readonly lang?: Language;
  },
  now: Date,
): Entry {
  if (entry.status === 'withdrawn') return entry;
  const wasPublic = [room.publicAs ?? 'published', 'hidden'].flat().includes(entry.status);
  const { form, facts, answers, lang = entry.lang } = change;
  const consents = consentsAfter(entry, { form, answers, lang, at: now });
  const next = remember(
    {
      ...entry,
      answers,
      facts,
      consents,
      formVersion: form.version,
      ...(room.position && { sortAt: room.position({ form, facts, at: new Date(entry.receivedAt) }) }),
    },
    { at: now.toISOString(), by: 'person', what: 'corrected' },
  );
  const compared = (done: Entry) => settle({ ...done, mails: { ...done.mails, ...comparison(done, now) } });
  const kept = wasPublic ? room.keeps?.(entry, next, form, now) : undefined;
  if (kept) return compared(kept);
  const reviewed = { ...next, status: room.arrives, publishFrom: undefined, publishUntil: undefined };
  const again = wasPublic ? (room.acted?.(reviewed, 'correct', { by: 'person' }, now) ?? reviewed) : next;
  return compared(room.corrected?.(again, form, now) ?? again);
}

/** What its sender called an entry, where they gave it a title; volunteers and sign-ups have none. Pure. */
export function ownTitle({ facts }: Pick<Entry, 'facts'>): string | undefined {
  return typeof facts.title === 'string' && facts.title.trim() ? facts.title : undefined;
}
