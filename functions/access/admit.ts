import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { addOrganisation, endOrganisation } from '../organisations/organisation.ts';
import type { Viewer } from '../rights.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, remember, settle, titleOf } from '../store/entry.ts';
import { writeLog } from './log.ts';

/**
 * Gives a registered initiative access as an organisation, under the reference of its entry, which becomes its own. Doing it again
 * repairs what was cut short. Throws `Problem` 422 `no_initiative` unless there is a published entry of an initiative.
 */
export async function admit(deps: Deps, viewer: Viewer, reference: string): Promise<void> {
  const entry = await deps.db.get<Entry>(entryKey(reference));
  if (entry?.domain !== 'initiatives' || entry.status !== 'published')
    throw new Problem(422, 'no_initiative', 'There is no published initiative of this reference.');
  const added = await addOrganisation(deps, reference, titleOf(entry));
  const at = deps.clock().toISOString();
  await change<Entry>(deps.db, entryKey(reference), (seen) =>
    seen.owner === reference
      ? seen
      : settle(remember({ ...seen, owner: reference }, { at, by: viewer.email, what: 'admitted' })),
  );
  if (added) await writeLog(deps, viewer, { what: 'admitted', organisation: reference });
}

/** Ends the access of an initiative: its members are signed out at once. Throws `NotFound` when it has none. */
export async function endAccess(deps: Deps, viewer: Viewer, id: string): Promise<void> {
  if (!(await endOrganisation(deps, id))) throw new NotFound();
  await writeLog(deps, viewer, { what: 'ended', organisation: id });
}
