import { dayOf, mondayOf } from '../acting/days.ts';
import type { Deps } from '../deps.ts';
import type { Due } from '../followups/reminders.ts';
import { formatDay, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { organisationName } from '../organisations/organisation.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { has, sightOf, type Viewer } from '../rights.ts';
import { findRoom } from '../rooms.ts';
import { type Entry, entryKey, titleOf } from '../store/entry.ts';
import { readReference } from '../store/reference.ts';
import { Saved } from './entry-parts.tsx';
import { dueFor, followUpsOnPage, readWhose, type Whose } from './follow-ups.ts';
import { followUpsWording } from './follow-ups-wording.ts';
import { Frame } from './frame.tsx';
import { eventLabel } from './history.tsx';
import { noonOf } from './lists/table.tsx';
import { lastOf } from './undo.ts';
import { wording } from './wording.ts';

const whoses: readonly Whose[] = ['mine', 'organisation'];

const groups = ['overdue', 'today', 'week', 'later'] as const;
type Group = (typeof groups)[number];

/** Under which heading a day stands, seen from now. Pure. */
function groupOf(day: string, now: Date): Group {
  const today = isoDay(now);
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return day <= dayOf(`${mondayOf(now)}T12:00:00Z`, 6) ? 'week' : 'later';
}

interface ItemProps {
  readonly due: Due;
  readonly lang: Language;
  readonly whose: Whose;
  readonly editable: boolean;
  readonly now: Date;
}

/** A follow-up with the way to its entry and the button to tick it off. */
export function FollowUpItem({ due, lang, whose, editable, now }: ItemProps) {
  const words = wordsIn(followUpsWording, lang);
  const { entry, followUp, id } = due;
  const late = followUp.day < isoDay(now);
  return (
    <li class="follow-up">
      <div>
        <span class={late ? 'overdue' : 'meta'}>
          {formatDay(noonOf(followUp.day), lang)}
          {late && ` (${words.late})`}
        </span>
        <strong class="history-note" dir="auto">
          {followUp.words}
        </strong>
        <a class="kern-link" href={entryLink(entry.reference, lang)}>
          <bdi>{titleOf(entry)}</bdi>
        </a>
      </div>
      {editable && (
        <form
          method="post"
          action={inLanguage(`/workspace/entries/${entry.reference}/follow-up-change`, lang)}
        >
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="do" value="done" />
          <input type="hidden" name="back" value={whose} />
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            aria-label={words.doneAbout(followUp.words)}
          >
            <span class="kern-label">{words.done}</span>
          </button>
        </form>
      )}
    </li>
  );
}

/** Follow-ups under their headings, or a word that there is none. */
function FollowUpList(props: Omit<ItemProps, 'due'> & { items: readonly Due[] }) {
  const words = wordsIn(followUpsWording, props.lang);
  return (
    <>
      {groups.map((group) => {
        const due = props.items.filter(({ followUp }) => groupOf(followUp.day, props.now) === group);
        if (due.length === 0) return null;
        return (
          <section aria-labelledby={`due-${group}`}>
            <h2
              class={group === 'overdue' ? 'kern-heading-medium overdue' : 'kern-heading-medium'}
              id={`due-${group}`}
            >
              {words.groups[group]}
            </h2>
            <ul class="follow-ups">
              {due.map((one) => (
                <FollowUpItem {...props} due={one} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** What was just ticked off from the list, with the way to take it back. */
async function JustDone({
  deps,
  viewer,
  lang,
  typed,
}: {
  deps: Deps;
  viewer: Viewer;
  lang: Language;
  typed: string;
}) {
  const reference = readReference(typed);
  const entry = reference && (await deps.db.get<Entry>(entryKey(reference)));
  if (!entry || sightOf(viewer, entry) !== 'all') return null;
  const last = lastOf(entry, viewer, deps.clock());
  if (!last) return null;
  const label = eventLabel(await findRoom(entry.domain), last.event, lang, wordsIn(wording, lang));
  return <Saved {...{ entry, lang, label }} event={last.event} undo={last.undo} />;
}

/** What is shown to who does not say whose: their own, or their organisation's where only that has something in it. */
async function firstOf(deps: Deps, viewer: Viewer): Promise<Whose> {
  const [mine, ours] = await Promise.all(whoses.map((whose) => dueFor(deps, viewer, whose, { limit: 1 })));
  return mine?.items.length === 0 && ours && ours.items.length > 0 ? 'organisation' : 'mine';
}

/** What somebody has to follow up: theirs, or their organisation's; overdue first. Throws `InvalidCursor`. */
export async function followUpsPage(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  asked: (name: string) => string | undefined,
) {
  const words = wordsIn(followUpsWording, lang);
  const now = deps.clock();
  const whose = asked('whose') ? readWhose(asked) : await firstOf(deps, viewer);
  const cursor = asked('cursor') || undefined;
  const page = await dueFor(deps, viewer, whose, { limit: followUpsOnPage, ...(cursor && { cursor }) });
  const organisation = await organisationName(deps, viewer.organisation, lang);
  const path = '/workspace/follow-ups';
  const here = `${path}?whose=${whose}`;
  const more = page.cursor && `${path}?whose=${whose}&cursor=${encodeURIComponent(page.cursor)}`;
  return (
    <Frame deps={deps} title={words.title} lang={lang} path={here} viewer={viewer}>
      <JustDone {...{ deps, viewer, lang }} typed={asked('done') ?? ''} />
      <p class="kern-body">{words.intro}</p>
      <nav aria-label={words.whose} class="tabs">
        <ul>
          {whoses.map((one) => (
            <li>
              <a
                href={inLanguage(`${path}?whose=${one}`, lang)}
                aria-current={one === whose ? 'true' : undefined}
              >
                {one === 'mine' ? words.mine : words.ours(organisation)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.items.length === 0 && <p class="kern-body">{more ? words.noneHere : words.none}</p>}
      <FollowUpList {...{ lang, whose, now }} items={page.items} editable={has(viewer, 'contribute')} />
      {more && (
        <p>
          <a class="kern-link" href={inLanguage(more, lang)} rel="next">
            {words.more}
          </a>
        </p>
      )}
    </Frame>
  );
}
