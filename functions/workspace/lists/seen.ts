import type { Deps } from '../../deps.ts';
import type { Viewer } from '../../rights.ts';
import type { Entry } from '../../store/entry.ts';
import { asSeenBy } from '../../visible.ts';

/** An entry as somebody may see it: all of it, its public part, or undefined. Pure. */
export function seenBy(deps: Deps, viewer: Viewer, entry: Entry): Entry | undefined {
  return asSeenBy(viewer, entry, deps.forms.get(entry.form));
}
