import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Need } from '../needs/need.ts';
import { coordinatorsOf, type Member } from '../organisations/members.ts';
import { organisationName } from '../organisations/organisation.ts';
import { telephoneLink } from '../pages/contact.tsx';
import { municipalityOf } from '../pages/municipality.ts';
import { answerLines } from '../person/answers.ts';
import { city } from '../rights.ts';
import { textOf } from '../store/facts.ts';
import type { Engagement } from './engagement.ts';
import { wording } from './wording.ts';

/** A name and what stands for it, and where a touch of it leads: a call, a mail. */
export type Line = readonly [name: string, value: string, href?: string];

/** What everybody may know of a need, but for its title, which stands above. */
export function publicLines(deps: Deps, need: Need, lang: Language): readonly Line[] {
  const fields = (deps.forms.get(need.form)?.fields ?? []).filter(
    (field) => field.public && field.role !== 'title',
  );
  return answerLines(fields, need.answers, lang);
}

/** The member who looks after an engagement: who asked, else another of the organisation, else one of the city. */
export async function memberFor(
  deps: Deps,
  { member, owner = city }: Engagement,
): Promise<Member | undefined> {
  const own = await coordinatorsOf(deps, owner);
  const found = own.find(({ id }) => id === member) ?? own[0];
  return found ?? (owner === city ? undefined : (await coordinatorsOf(deps, city))[0]);
}

/** Whom a helper turns to: the organisation, its member, and the city's number where it is the city. */
export async function coordinatorLines(
  deps: Deps,
  entry: Engagement,
  lang: Language,
): Promise<readonly Line[]> {
  const words = wordsIn(wording, lang).contact;
  const owner = entry.owner ?? city;
  const [name, member] = await Promise.all([organisationName(deps, owner, lang), memberFor(deps, entry)]);
  const telephone = owner === city ? municipalityOf(deps).telephone : undefined;
  const lines: (Line | undefined)[] = [
    [words.organisation, name],
    member?.name ? [words.person, member.name] : undefined,
    member && [words.email, member.email, `mailto:${member.email}`],
    telephone ? [words.phone, telephone, telephoneLink(telephone)] : undefined,
  ];
  return lines.filter((line) => line !== undefined);
}

/**
 * What only helpers learn: who reported the need, where exactly, and what they wrote for helpers. Only where they agreed that
 * helpers get it (`share`).
 */
export function helperLines({ facts }: Need, lang: Language): readonly Line[] {
  if (facts.share !== true) return [];
  const words = wordsIn(wording, lang).contact;
  const [phone, email] = [textOf(facts.phone), textOf(facts.email)];
  const lines: Line[] = [
    [words.reporter, textOf(facts.name)],
    [words.phone, phone, telephoneLink(phone)],
    [words.email, email, `mailto:${email}`],
    [words.place, textOf(facts.place)],
    [words.details, textOf(facts.description)],
  ];
  return lines.filter(([, value]) => value);
}
