import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import { mailLanguage } from '../mail/mailing.ts';
import { loadOpportunity } from '../opportunities/places.ts';
import { organisationName } from '../organisations/organisation.ts';
import { city } from '../rights.ts';
import type { Template } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { note } from './figures.ts';
import { isPlacement } from './placement.ts';
import { agree, look } from './places.ts';
import { wording } from './wording.ts';

/** Whom questions go to: who made the appointment. */
function contactOf(entry: Entry): string | undefined {
  return entry.history.findLast(({ what }) => what === 'invite')?.by;
}

/** Tells the contact of an opportunity of an interview: under the word, never with a name. */
const invite: Template = async (deps: Deps, entry) => {
  if (!isPlacement(entry) || entry.status !== 'interview') return undefined;
  const opportunity = await loadOpportunity(deps, entry.about.reference);
  const to = opportunity?.facts.email;
  if (!opportunity || opportunity.demo || typeof to !== 'string') return undefined;
  const lang = mailLanguage(opportunity);
  const words = wordsIn(wording, lang).mail;
  const { title } = entry.about;
  const organisation = await organisationName(deps, entry.owner ?? city, lang);
  const contact = contactOf(entry);
  const day = entry.days.interview;
  const letter = composeMail({
    lang,
    subject: words.subject(title),
    blocks: [
      { kind: 'paragraph', text: words.intro(organisation, title) },
      {
        kind: 'facts',
        rows: [
          { name: words.word, value: String(entry.facts.title ?? entry.reference) },
          ...(day ? [{ name: words.day, value: formatDay(`${day}T12:00:00Z`, lang) }] : []),
          ...(contact ? [{ name: words.contact, value: contact }] : []),
        ],
      },
      { kind: 'paragraph', text: words.how },
      {
        kind: 'link',
        label: words.show,
        href: `${deps.config.baseUrl}/opportunities/${opportunity.reference}?lang=${lang}`,
      },
    ],
  });
  return { ...letter, to, ...(contact && { replyTo: contact }) };
};

/** Sends nothing: brings the opportunity in line with the placement. */
const place: Template = async (deps, entry) => {
  if (isPlacement(entry)) await agree(deps, entry);
  return undefined;
};

/** Sends nothing: keeps the figures. */
const figure: Template = async (deps, entry) => {
  if (isPlacement(entry)) await note(deps, entry);
  return undefined;
};

/** Of an opportunity; sends nothing: looks whether a place that was taken became a start. */
const lookAgain: Template = async (deps, entry, intent) => {
  const { placement } = intent.params ?? {};
  if (placement) await look(deps, entry.reference, placement);
  return undefined;
};

/** What the sweep does for placements, and the mail to the employer. */
export const placementTemplates = { invite, place, figure, look: lookAgain };
