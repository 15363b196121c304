import { addPerson, findPerson, type Person } from '../../functions/access/people.ts';
import { act } from '../../functions/acting/act.ts';
import type { Deps } from '../../functions/deps.ts';
import type { Opportunity } from '../../functions/opportunities/opportunity.ts';
import type { Placement } from '../../functions/placements/placement.ts';
import { placements } from '../../functions/placements/room.ts';
import { findRoom } from '../../functions/rooms.ts';
import { personKey } from '../../functions/store/accept.ts';
import { entryKey } from '../../functions/store/entry.ts';
import type { Json } from '../../functions/store/port.ts';
import { publish } from '../listing/published.ts';

/** Answers to the form of opportunities. */
export const work = {
  title: 'Küchenhilfe am Vormittag',
  description: 'Gemüse schneiden, spülen und die Ausgabe vorbereiten.',
  field: 'work',
  employer: 'Gasthaus Beispiel',
  places: 3,
  name: 'Vera Vorbild',
  email: 'vera@gasthaus.example',
};

/** A published work opportunity. */
export async function opportunity(
  deps: Deps,
  reference: string,
  answers: Readonly<Record<string, Json>> = {},
): Promise<string> {
  await publish(deps, {
    form: 'opportunity-listing',
    reference,
    until: '2027-11-01T00:00:00.000Z',
    answers: { ...work, ...answers },
  });
  return reference;
}

export const opportunityOf = async (deps: Deps, reference: string) =>
  (await deps.db.get<Opportunity>(entryKey(reference))) as Opportunity;
export const placementOf = (deps: Deps, reference: string) => deps.db.get<Placement>(entryKey(reference));

let proposals = 0;

/** Somebody proposed; the reference of the placement. */
export async function proposed(
  deps: Deps,
  opportunity: string,
  given: { readonly word?: string; readonly firstName?: string; readonly organisation?: string } = {},
): Promise<string> {
  const form = deps.forms.get('placement');
  if (!form) throw new Error('There is no form.');
  const { word = 'Kranich', firstName = 'Amal', organisation = 'caritas' } = given;
  const answers = { opportunity, word, firstName, agreed: true };
  const { reference } = await placements.accept(deps, {
    form,
    lang: 'de',
    answers,
    facts: form.facts(answers),
    key: `proposal-${++proposals}`,
    at: deps.clock(),
    by: 'kim@caritas.example',
    organisation,
  });
  return reference;
}

/** A member of an organisation. */
export async function member(
  deps: Deps,
  organisation = 'caritas',
  role: Person['role'] = 'coordinator',
): Promise<Person> {
  const email = `${role}@${organisation}.example`;
  await addPerson(deps, { email, name: 'Kim Beispiel', lang: 'de', role, organisation });
  return (await findPerson(deps, personKey(deps.config.secret, email))) as Person;
}

/** Does an action as the workspace does. */
export async function doing(
  deps: Deps,
  viewer: Person,
  reference: string,
  action: string,
  typed: Readonly<Record<string, string>> = {},
) {
  return act(deps, findRoom, reference, action, {
    viewer,
    note: typed.note ?? '',
    from: '',
    until: '',
    seen: '',
    typed: (name) => (Object.hasOwn(typed, name) ? (typed[name] ?? '') : ''),
  });
}
