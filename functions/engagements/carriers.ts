import type { Deps } from '../deps.ts';
import { loadNeed } from '../needs/store.ts';
import type { Template } from '../room.ts';
import { offerHelp } from './answer.ts';
import { askOne } from './ask.ts';
import { carry, tellOthers } from './carry.ts';
import { isEngagement } from './engagement.ts';
import { emptied, needIsForgotten, needIsOver } from './rules.ts';
import { changeEngagement, loadEngagement, ofNeed, ofVolunteer } from './store.ts';

/** More than anybody can be asked, and offer, in the year that engagements are kept. */
const mostEver = 2000;

/** Asks the question that was counted for a volunteer and not asked, as the request stopped in between. */
const begin: Template = async (deps, volunteer, intent) => {
  const { engagement, need: reference, member, email, organisation, word = '' } = intent.params ?? {};
  if (!engagement || (await loadEngagement(deps, engagement))) return undefined;
  const need = reference ? await loadNeed(deps, reference) : undefined;
  if (need && member && email && organisation) {
    await askOne(deps, need, volunteer.reference, { viewer: { id: member, email, organisation }, word });
  }
  return undefined;
};

/** Puts a volunteer forward for the need they came for. */
const comes: Template = async (deps, volunteer, intent) => {
  const need = intent.params?.need;
  if (need) await offerHelp(deps, need, volunteer.reference);
  return undefined;
};

/** Empties what belongs to a volunteer who withdrew, and gives up what they had taken on. */
const left: Template = async (deps, volunteer) => {
  await leave(deps, volunteer.reference);
  return undefined;
};

async function leave(deps: Deps, volunteer: string): Promise<void> {
  for (const one of await ofVolunteer(deps, volunteer, mostEver)) {
    await changeEngagement(deps, one.reference, emptied);
  }
}

/**
 * A need is over: whoever was asked, or was about to help, is told. What is done is done; and where a need was fulfilled, those
 * who help end their story themselves. `need` is what is left of it where its reporter withdrew it.
 */
const ended: Template = async (deps, need) => {
  if (!['fulfilled', 'closed', 'withdrawn'].includes(need.status)) return undefined;
  await tellOthers(deps, need.reference);
  if (need.status === 'fulfilled') return undefined;
  for (const one of await ofNeed(deps, need.reference)) {
    await changeEngagement(deps, one.reference, needIsOver);
    if (need.status !== 'withdrawn') continue;
    // A yes that nobody answered yet is answered first, in the words of the need.
    if (one.yes) await carry(deps, one.reference);
    await changeEngagement(deps, one.reference, needIsForgotten);
  }
  return undefined;
};

const bring: Template = async (deps, entry) => {
  if (isEngagement(entry)) await carry(deps, entry.reference);
  return undefined;
};

const others: Template = async (deps, entry) => {
  if (isEngagement(entry)) await tellOthers(deps, entry.need);
  return undefined;
};

/** These send nothing themselves: they carry what happened in one entry to the others that it concerns. */
export const carriers = { begin, comes, left, others, ended, carry: bring };
