import type { Deps } from '../../functions/deps.ts';
import { type Entry, settle } from '../../functions/store/entry.ts';
import type { Json } from '../../functions/store/port.ts';
import { entryWith } from '../entries.ts';

interface Given {
  readonly reference: string;
  readonly form?: string;
  readonly from?: string;
  readonly until?: string;
  readonly status?: string;
  readonly lang?: string;
  readonly answers?: Readonly<Record<string, Json>>;
}

/** Answers to the offer form; who sent it is in them, as in reality. */
export const answers = {
  title: 'Deutsch im Café',
  description: 'Offener Sprachtreff für alle, die Deutsch üben möchten. Kostenlos, mit Kaffee und Kuchen.',
  category: 'language-course',
  field: 'language-education',
  organisation: 'caritas',
  audience: ['everyone'],
  languages: ['de', 'ar'],
  district: 'petershausen-west',
  place: 'Café Mondial',
  times: 'Dienstags 17 bis 19 Uhr',
  contact: 'sprachtreff@caritas.example',
  website: 'https://caritas.example/sprachtreff',
  name: 'Petra Privat',
  email: 'petra@privat.example',
  phone: '07531 999999',
};

/** Stores an entry as it is after its publication. */
export async function publish(deps: Deps, given: Given): Promise<Entry> {
  const slug = given.form ?? 'offer-listing';
  const form = deps.forms.get(slug);
  if (!form) throw new Error(`no form ${slug}`);
  const own = { ...answers, ...given.answers };
  const until = given.until ?? '2027-01-31T23:00:00.000Z';
  const entry = settle(
    entryWith({
      reference: given.reference,
      domain: form.domain,
      form: slug,
      lang: given.lang ?? 'de',
      status: given.status ?? 'published',
      answers: own,
      facts: form.facts(own),
      publishFrom: given.from ?? '2026-11-01T00:00:00.000Z',
      publishUntil: until,
      sortAt: until,
    }),
  );
  await deps.db.create(entry);
  return entry;
}
