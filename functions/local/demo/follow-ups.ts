import type { Deps } from '../../deps.ts';
import { type GivenFollowUp, setFollowUp } from '../../followups/follow-up.ts';
import { listFollowUps } from '../../followups/reminders.ts';
import { isoDay } from '../../language/format.ts';
import { city } from '../../rights.ts';
import { change } from '../../store/change.ts';
import { type Entry, entryKey, settle } from '../../store/entry.ts';

const day = 86_400_000;

/** What coordinators have planned: for which item, and in how many days (negative: overdue). */
const planned = [
  {
    item: 'Heizlüfter und Decken nach Heizungsausfall',
    inDays: 0,
    words: 'Hausmeister fragen, ob die Heizung wieder geht',
  },
  {
    item: 'Begleitung zur Untersuchung im Klinikum',
    inDays: -1,
    words: 'Frau Keller zurückrufen: Wer begleitet?',
  },
  { item: 'Raum für eine Frauengruppe am Vormittag', inDays: 2, words: 'Schlüssel für den Raum besprechen' },
  { item: 'Fahrdienst zur Physiotherapie', inDays: 9, words: 'Fragen, ob der Fahrdienst gut läuft' },
] as const;

/** Plans some follow-ups of the city for entries of the demonstration, each once. `entries`: references by the item's title. */
export async function fillFollowUps(deps: Deps, entries: ReadonlyMap<string, string>): Promise<void> {
  const now = deps.clock();
  for (const { item, inDays, words } of planned) {
    const reference = entries.get(item);
    if (!reference) continue;
    // What is overdue was planned before.
    const at = new Date(now.getTime() - 3 * day);
    const given: GivenFollowUp = {
      day: isoDay(new Date(now.getTime() + inDays * day)),
      words,
      who: `organisation:${city}`,
      by: deps.config.adminEmail,
    };
    const done = await change<Entry>(deps.db, entryKey(reference), (entry) =>
      // The lists are brought in line at once: nothing waits for the sweep.
      entry.followUps || entry.status === 'withdrawn'
        ? entry
        : settle({ ...setFollowUp(entry, given, at), mails: entry.mails }),
    );
    if (done) await listFollowUps(deps, done);
  }
}
