import { mondayOf, startOf } from '../acting/days.ts';
import type { Deps } from '../deps.ts';
import { formatDay, isoDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import { has, type Viewer } from '../rights.ts';
import { allRooms } from '../rooms.ts';
import { dueFor } from './follow-ups.ts';
import { FollowUpItem } from './follow-ups-page.tsx';
import { Frame } from './frame.tsx';
import { arrivalFigures, type Figure, pressingFigures, waitingFigures } from './overview.ts';
import { wording } from './wording.ts';

/** Follow-ups that the overview shows. */
const mostToday = 5;

interface FiguresProps {
  readonly figures: readonly Figure[];
  readonly empty: string;
  readonly lang: Language;
  readonly pressing?: boolean;
}

function Figures({ figures, empty, lang, pressing = false }: FiguresProps) {
  const words = wordsIn(wording, lang);
  if (figures.length === 0) return <p class="kern-body">{empty}</p>;
  return (
    <ul class={pressing ? 'figures figures--pressing' : 'figures'}>
      {figures.map((figure) => (
        <li>
          <a href={inLanguage(figure.href, lang)}>
            <span>
              {textIn(figure.label, lang)}
              {figure.state && `: ${textIn(figure.state, lang)}`}
            </span>
            <strong>{figure.atLeast ? words.atLeast(figure.count) : figure.count}</strong>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What was planned for today or is overdue, theirs before their organisation's; the rest is behind a link. */
async function Today({ deps, viewer, lang }: { deps: Deps; viewer: Viewer; lang: Language }) {
  const words = wordsIn(wording, lang);
  const now = deps.clock();
  const to = isoDay(now);
  const [mine, ours] = await Promise.all(
    (['mine', 'organisation'] as const).map((whose) => dueFor(deps, viewer, whose, { to, limit: mostToday })),
  );
  const items = [...(mine?.items ?? []), ...(ours?.items ?? [])];
  if (items.length === 0) return <p class="kern-body">{words.nothingToday}</p>;
  const editable = has(viewer, 'contribute');
  return (
    <>
      <ul class="follow-ups">
        {items.slice(0, mostToday).map((due) => (
          <FollowUpItem {...{ due, lang, editable, now }} whose="mine" />
        ))}
      </ul>
      <p>
        <a class="kern-link" href={inLanguage('/workspace/follow-ups', lang)}>
          {words.allFollowUps}
        </a>
      </p>
    </>
  );
}

/** The week at a glance: what is to be done today, what presses, what waits, and what came in since Monday. */
export async function overviewPage(deps: Deps, viewer: Viewer, lang: Language) {
  const words = wordsIn(wording, lang);
  const monday = mondayOf(deps.clock());
  const since = startOf(monday) ?? deps.clock().toISOString();
  const rooms = await allRooms();
  const [pressing, waiting, arrived] = await Promise.all([
    pressingFigures(deps, viewer, rooms),
    waitingFigures(deps, viewer, rooms),
    arrivalFigures(deps, viewer, monday, since),
  ]);
  return (
    <Frame deps={deps} title={words.overview} lang={lang} path="/workspace" viewer={viewer}>
      <p class="kern-body">{words.overviewIntro}</p>
      <h2 class="kern-heading-medium">{words.today}</h2>
      <Today {...{ deps, viewer, lang }} />
      {pressing.length > 0 && (
        <>
          <h2 class="kern-heading-medium">{words.pressing}</h2>
          <Figures figures={pressing} empty="" lang={lang} pressing />
        </>
      )}
      <h2 class="kern-heading-medium">{words.waiting}</h2>
      <Figures figures={waiting} empty={words.nothingWaits} lang={lang} />
      <h2 class="kern-heading-medium">
        {words.thisWeek} ({words.since(formatDay(since, lang, 'short'))})
      </h2>
      <Figures figures={arrived} empty={words.nothingThisWeek} lang={lang} />
    </Frame>
  );
}
