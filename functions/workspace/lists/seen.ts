import type { Deps } from '../../deps.ts';
import { sightOf, type Viewer } from '../../rights.ts';
import type { Entry, Facts } from '../../store/entry.ts';
import type { Json } from '../../store/port.ts';

/** What an organisation without a part in an entry may know of it: what its form calls public, and nobody's doings. */
function publicPart(deps: Deps, entry: Entry): Entry {
  const fields = (deps.forms.get(entry.form)?.fields ?? []).filter((field) => field.public);
  const answers: Record<string, Json> = {};
  const facts: Record<string, Json> = {};
  for (const { key, role } of fields) {
    const answer = Object.hasOwn(entry.answers, key) ? entry.answers[key] : undefined;
    if (answer !== undefined) answers[key] = answer;
    const fact = role && entry.facts[role];
    if (role && fact !== undefined) facts[role] = fact;
  }
  const { followUps: _, person: __, ...rest } = entry;
  return { ...rest, answers, facts: facts as Facts, history: [], consents: [] };
}

/** An entry as somebody may see it: all of it, its public part, or undefined. Pure. */
export function seenBy(deps: Deps, viewer: Viewer, entry: Entry): Entry | undefined {
  const sight = sightOf(viewer, entry);
  if (sight === 'all') return entry;
  return sight === 'public' ? publicPart(deps, entry) : undefined;
}
