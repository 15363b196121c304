import type { createApp } from '../../functions/app.ts';
import { act } from '../feeds/entries.ts';
import type { TestDeps } from '../harness.ts';

/** Answers to the needs report; who sent it and where exactly help is missing is in them, as in reality. */
const answers = {
  what: 'Begleitung zum Kinderarzt',
  category: 'authorities',
  field: 'culture-social',
  urgency: 'this-week',
  people: 2,
  details: 'Die Familie Geheim wohnt im zweiten Stock, das Kind hat Fieber.',
  district: 'petershausen-ost',
  place: 'Unterkunft Nord, Zimmer 204',
  languages: ['ti', 'de'],
  name: 'Petra Privat',
  organisation: 'other',
  'organisation-name': 'Verein Verborgen',
  reach: 'phone',
  phone: '07531 999999',
  consent: true,
};

/** What must never be seen of such a report by anybody but coordinators. */
export const secrets = /Geheim|Fieber|Zimmer|Nord|Privat|Verborgen|999999|petra@/i;

/** Sends in a need as a person does; gives its reference. */
export async function reported(
  app: ReturnType<typeof createApp>,
  given: Readonly<Record<string, unknown>> = {},
  lang = 'de',
): Promise<string> {
  const answer = await app.request(`/forms/needs-report?lang=${lang}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ ...answers, ...given }),
  });
  const body = (await answer.json()) as { reference?: string };
  if (!body.reference) throw new Error(JSON.stringify(body));
  return body.reference;
}

/** A need that a coordinator has confirmed: it is public. */
export async function opened(
  app: ReturnType<typeof createApp>,
  deps: TestDeps,
  given: Readonly<Record<string, unknown>> = {},
  lang = 'de',
): Promise<string> {
  const reference = await reported(app, given, lang);
  await act(deps, reference, 'open');
  return reference;
}
