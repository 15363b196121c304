import { createHmac } from 'node:crypto';
import { comparison } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { Conflict } from '../errors.ts';
import { textIn } from '../language/language.ts';
import { city } from '../rights.ts';
import type { Submission } from '../room.ts';
import { after } from './duration.ts';
import { type Consent, type Entry, entryKey, settle } from './entry.ts';
import { referenceFor } from './reference.ts';

/** What a room adds to a new entry: its status, mails, dates and whatever else it keeps with it. */
export type EntryInit<E extends Entry> = Pick<E, 'status'> & Partial<E>;

/** How long data is kept whose sender has not proven their address. */
const unconfirmedFor = 'P7D';
const references = 8;

/** What ties an entry to an e-mail address without telling it. Case, blanks and Unicode forms make no difference. */
export function personKey(secret: string, email: string): string {
  const normal = email.normalize('NFKC').trim().toLowerCase();
  return createHmac('sha256', secret).update(`person\n${normal}`).digest('base64url').slice(0, 22);
}

/** What was consented to, with the words and their version as they were read. Pure. */
export function consentsOf({
  form,
  answers,
  lang,
  at,
}: Pick<Submission, 'form' | 'answers' | 'lang' | 'at'>): readonly Consent[] {
  return form.fields
    .filter((field) => field.kind === 'consent' && answers[field.key] === true)
    .map((field) => ({
      field: field.key,
      version: field.consentVersion ?? '',
      text: [field.title, field.hint].flatMap((text) => (text ? [textIn(text, lang)] : [])).join(' '),
      at: at.toISOString(),
    }));
}

/**
 * Whose an entry is: the organisation of the member who entered it, unless that is the city, which enters for others too;
 * else the one that the sender named, where it is one of the form's choices and none that has yet to be found out.
 */
function ownerOf({ organisation, facts }: Submission): string | undefined {
  if (organisation && organisation !== city) return organisation;
  const named = facts.organisation;
  return typeof named === 'string' && named !== 'other' ? named : organisation;
}

/** What its sender says is something else, noted as answered: they are not asked about it again. */
function apartFrom({ apart = [], at }: Submission): Entry['twins'] {
  const noted = { score: 0, at: at.toISOString(), apart: at.toISOString() };
  return apart.length > 0 ? Object.fromEntries(apart.map((reference) => [reference, noted])) : undefined;
}

function makeEntry(
  deps: Deps,
  submission: Submission,
  init: EntryInit<Entry>,
  reference: string,
  key: string,
): Entry {
  const { form, lang, answers, facts, at } = submission;
  const received = at.toISOString();
  const owner = ownerOf(submission);
  const apart = apartFrom(submission);
  const kept = init.status === 'unconfirmed' ? unconfirmedFor : form.retention;
  return settle({
    ...entryKey(reference),
    version: 1,
    reference,
    key,
    domain: form.domain,
    form: form.slug,
    formVersion: form.version,
    lang,
    receivedAt: received,
    answers,
    facts,
    consents: consentsOf(submission),
    history: [{ at: received, by: submission.by ?? 'person', what: 'received' }],
    endsAt: after(at, kept).toISOString(),
    ...(typeof facts.email === 'string' && { person: personKey(deps.config.secret, facts.email) }),
    ...(owner && { owner }),
    ...(submission.demo && { demo: true }),
    ...(apart && { twins: apart }),
    ...init,
    // Nobody in the demonstration has a mailbox.
    mails: submission.demo
      ? {}
      : { ...init.mails, ...comparison({ domain: form.domain, status: init.status }, at) },
  });
}

/**
 * Stores a submission as one entry with one conditional write. The reference follows from the idempotency key, so the same
 * key gives the same entry, however often and however parallel it is sent; `created` is false for a repeat.
 */
export async function acceptEntry<E extends Entry = Entry>(
  deps: Deps,
  submission: Submission,
  init: EntryInit<E>,
): Promise<{
  readonly entry: E;
  readonly created: boolean;
  readonly reference: string;
  readonly status: string;
}> {
  const { slug } = submission.form;
  const { secret } = deps.config;
  const key = createHmac('sha256', secret).update(`key\n${slug}\n${submission.key}`).digest('base64url');
  for (let attempt = 0; attempt < references; attempt++) {
    const reference = referenceFor(secret, slug, submission.key, attempt);
    const entry = makeEntry(deps, submission, init, reference, key) as E;
    if (await deps.db.create(entry)) return { entry, created: true, reference, status: entry.status };
    const stored = await deps.db.get<E>(entryKey(reference));
    if (stored?.key === key) return { entry: stored, created: false, reference, status: stored.status };
  }
  throw new Conflict();
}
