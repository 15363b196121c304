import type { Deps } from '../deps.ts';
import type { Rejected } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { takesProposals } from '../opportunities/choices.ts';
import { freePlaces } from '../opportunities/opportunity.ts';
import { loadOpportunity } from '../opportunities/places.ts';
import { rejectedAt } from '../rejected.ts';
import type { Accepted, Submission } from '../room.ts';
import { acceptEntry } from '../store/accept.ts';
import type { Entry, Role } from '../store/entry.ts';
import { readReference } from '../store/reference.ts';
import type { About, Placement } from './placement.ts';
import { agree } from './places.ts';
import { firstDates } from './rules.ts';
import { wording } from './wording.ts';

type Refusal = 'unknown' | 'full' | 'sameWord';

function rejected(submission: Submission, role: Role, why: Refusal): Rejected {
  return rejectedAt(submission, role, wordsIn(wording, submission.lang).rejected[why]);
}

const plain = (text: unknown) =>
  String(text ?? '')
    .normalize('NFKC')
    .toLowerCase();

/** What a placement keeps of its opportunity: what everybody may know. */
function aboutOf(deps: Deps, opportunity: Entry): About {
  const open = (deps.forms.get(opportunity.form)?.fields ?? []).filter((field) => field.public);
  const fact = (role: Role) => {
    const value = open.some((field) => field.role === role) ? opportunity.facts[role] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const { reference } = opportunity;
  const [ends, field] = [fact('ends'), fact('field')];
  return { reference, title: fact('title') ?? reference, ...(ends && { ends }), ...(field && { field }) };
}

/**
 * Stores the proposal of somebody for a work opportunity. Throws `Rejected` where the opportunity is not open or has no free place, or
 * where the word is the first name.
 */
export async function acceptPlacement(deps: Deps, submission: Submission): Promise<Accepted> {
  const { facts, form, at } = submission;
  const reference = readReference(String(facts.opportunity ?? ''));
  const opportunity = reference && (await loadOpportunity(deps, reference));
  if (!opportunity) throw rejected(submission, 'opportunity', 'unknown');
  if (!takesProposals(opportunity, at))
    throw rejected(submission, 'opportunity', freePlaces(opportunity) === 0 ? 'full' : 'unknown');
  if (plain(facts.title) === plain(facts.name)) throw rejected(submission, 'title', 'sameWord');
  const { entry, created } = await acceptEntry<Placement>(deps, submission, {
    status: 'proposed',
    about: aboutOf(deps, opportunity),
    keep: form.retention,
    days: {},
    ...firstDates(form.retention, at),
    mails: { place: { template: 'placements.place', at: at.toISOString(), attempts: 0 } },
  });
  if (created) await agree(deps, entry).catch(() => deps.log('place_later', { domain: 'placements' }));
  return { reference: entry.reference, status: entry.status };
}
