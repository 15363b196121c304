import { isCompared } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has } from '../rights.ts';
import type { Panel } from '../room.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { mergedInto } from '../store/merged.ts';
import { asSeenBy } from '../visible.ts';
import { findTwins, publicStates, quick } from './candidates.ts';
import { pairKey } from './pair.ts';
import { pairWording } from './wording.ts';

/** References of what is probably the same: as noted, or found now where the sweep has not come to it yet. */
async function twinsOf(deps: Deps, entry: Entry): Promise<readonly string[]> {
  if (!isCompared(entry)) return [];
  if (!entry.mails.twins) return Object.keys(entry.twins ?? {});
  const found = await findTwins(deps, findRoom, entry, { bounds: quick });
  return found.map((one) => one.entry.reference);
}

/** What stands above an entry's answers in the workspace: what is probably the same, and what was merged. */
export const twinsPanel: Panel = async (deps, { viewer, entry, lang }) => {
  const words = wordsIn(pairWording, lang);
  const into = mergedInto(entry);
  const out = publicStates(await findRoom(entry.domain)).includes(entry.status);
  const absorbed = Object.keys(entry.absorbed ?? {});
  const twins = await twinsOf(deps, entry);
  const seen = async (references: readonly string[]) => {
    const found = await Promise.all(references.map((one) => deps.db.get<Entry>(entryKey(one))));
    return found.flatMap((one) => (one ? (asSeenBy(viewer, one, deps.forms.get(one.form)) ?? []) : []));
  };
  const [stays, gone, alike] = await Promise.all([seen(into ? [into] : []), seen(absorbed), seen(twins)]);
  if (stays.length + gone.length + alike.length === 0) return null;
  const list = (entries: readonly Entry[], compares: boolean) => (
    <ul>
      {entries.map((one) => {
        const [, a, b] = pairKey(entry.reference, one.reference).pk.split('#');
        return (
          <li>
            <a class="kern-link" href={entryLink(one.reference, lang)}>
              <bdi lang={one.lang}>{titleOf(one)}</bdi>
            </a>{' '}
            <code dir="ltr">{one.reference}</code>
            {compares && has(viewer, 'oversee') && (
              <>
                {' · '}
                <a class="kern-link" href={inLanguage(`/workspace/twins/${a}/${b}`, lang)}>
                  {words.compare}
                </a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      {stays.length > 0 && (
        <section class="kern-alert kern-alert--info" aria-labelledby="merged-into">
          <h2 class="kern-title" id="merged-into">
            {words.mergedInto}
          </h2>
          <p>{words.mergedIntoText}</p>
          {list(stays, true)}
        </section>
      )}
      {alike.length > 0 && (
        <section class="kern-alert kern-alert--warning" aria-labelledby="twins">
          <h2 class="kern-title" id="twins">
            {words.notice}
          </h2>
          {!out && <p>{words.noticeText}</p>}
          {list(alike, true)}
        </section>
      )}
      {gone.length > 0 && (
        <section aria-labelledby="absorbed">
          <h2 class="kern-heading-medium" id="absorbed">
            {words.absorbed}
          </h2>
          {list(gone, true)}
        </section>
      )}
    </>
  );
};
