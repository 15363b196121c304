import type { Deps } from '../deps.ts';
import { sightOf, type Viewer } from '../rights.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

/** The answers that a member sees of an entry: all, only the public ones, or none. */
export function visibleAnswers(deps: Deps, viewer: Viewer, entry: Entry): Readonly<Record<string, Json>> {
  const sight = sightOf(viewer, entry);
  if (sight === 'all') return entry.answers;
  if (sight === 'nothing') return {};
  const fields = (deps.forms.get(entry.form)?.fields ?? []).filter((field) => field.public);
  const known = fields.filter(({ key }) => Object.hasOwn(entry.answers, key));
  return Object.fromEntries(known.map(({ key }) => [key, entry.answers[key] as Json]));
}

/** What an entry is called before somebody who may not see all of it; its sender (without a viewer) may. */
export function visibleTitle(deps: Deps, viewer: Viewer | undefined, entry: Entry): string {
  if (!viewer || sightOf(viewer, entry) === 'all') return titleOf(entry);
  const field = deps.forms.get(entry.form)?.fields.find((one) => one.role === 'title');
  const title = field && visibleAnswers(deps, viewer, entry)[field.key];
  return typeof title === 'string' && title ? title : entry.reference;
}
