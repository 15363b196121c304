import { comparison } from '../../compared.ts';
import type { Deps } from '../../deps.ts';
import { perform } from '../../lifecycle.ts';
import { confirmed } from '../../person/rules.ts';
import { findRoom } from '../../rooms.ts';
import { change } from '../../store/change.ts';
import { type Entry, entryKey, settle } from '../../store/entry.ts';
import { fillDemo } from './fill.ts';
import { addDemoMembers } from './members.ts';

const marker = { pk: 'DEMO', sk: 'DEMO' };

/** Nobody in the demonstration has a mailbox: what happens to them is told to no one. */
function silently(deps: Deps, reference: string, apply: (entry: Entry) => Entry): Promise<Entry | undefined> {
  return change<Entry>(deps.db, entryKey(reference), (entry) => {
    const next = apply(entry);
    return next === entry ? entry : settle({ ...next, mails: {} });
  });
}

/** What waits for a look is compared with what there is, as anybody's would be; that tells nobody anything. */
async function compareNew(deps: Deps): Promise<void> {
  const waiting = await deps.db.query<Entry>({ index: 'list', partition: 'offers#new', limit: 50 });
  for (const { reference } of waiting.items)
    await change<Entry>(deps.db, entryKey(reference), (entry) =>
      settle({ ...entry, mails: comparison(entry, deps.clock()) }),
    );
}

/** Fills a new store with the demonstration; does nothing when it was filled before. */
export async function fillOnce(deps: Deps, say: (text: string) => void): Promise<void> {
  if (await deps.db.get(marker)) return;
  say('Filling the store with the demonstration content for Konstanz …');
  const by = deps.config.adminEmail;
  let told = Date.now();
  await fillDemo(
    deps,
    findRoom,
    {
      confirm: async (reference, at) => {
        const entry = await deps.db.get<Entry>(entryKey(reference));
        if (!entry) return;
        const room = await findRoom(entry.domain);
        const retention = deps.forms.get(entry.form)?.retention ?? 'P1Y';
        await silently(deps, reference, (seen) => confirmed(room, seen, retention, at));
      },
      act: async (reference, action, at, input) => {
        const entry = await deps.db.get<Entry>(entryKey(reference));
        if (!entry) return;
        const room = await findRoom(entry.domain);
        const done = await silently(deps, reference, (seen) =>
          perform(room, seen, action, { by, ...input }, at, deps.forms.get(entry.form)?.retention),
        );
        if (done) await room.written?.(deps, done);
      },
    },
    (done, of) => {
      if (Date.now() - told < 2000) return;
      told = Date.now();
      say(`  ${done} of ${of}`);
    },
  );
  await compareNew(deps);
  await addDemoMembers(deps);
  await deps.db.create({ ...marker, version: 1 });
}
