import { mondayOf, startOf } from '../acting/days.ts';
import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
import { allRooms } from '../rooms.ts';
import { FindForm } from './find.tsx';
import { Frame } from './frame.tsx';
import { isListed } from './menu.ts';
import { arrivalFigures, type Figure, waitingFigures } from './overview.ts';
import { wording } from './wording.ts';

function Figures({ figures, empty, lang }: { figures: readonly Figure[]; empty: string; lang: Language }) {
  const words = wordsIn(wording, lang);
  if (figures.length === 0) return <p class="kern-body">{empty}</p>;
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li>
          <a href={inLanguage(figure.href, lang)}>
            <strong>{figure.atLeast ? words.atLeast(figure.count) : figure.count}</strong>
            <span>
              {textIn(figure.label, lang)}
              {figure.state && `: ${textIn(figure.state, lang)}`}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The week at a glance: what waits, what came in since Monday, and the way to each list. */
export async function overviewPage(deps: Deps, viewer: Viewer, lang: Language) {
  const words = wordsIn(wording, lang);
  const monday = mondayOf(deps.clock());
  const since = startOf(monday) ?? deps.clock().toISOString();
  const rooms = await allRooms();
  const [waiting, arrived] = await Promise.all([
    waitingFigures(deps, viewer, rooms),
    arrivalFigures(deps, viewer, monday, since),
  ]);
  return (
    <Frame deps={deps} title={words.overview} lang={lang} path="/workspace" viewer={viewer}>
      <p class="kern-body">{words.overviewIntro}</p>
      <h2 class="kern-heading-medium">{words.waiting}</h2>
      <Figures figures={waiting} empty={words.nothingWaits} lang={lang} />
      <h2 class="kern-heading-medium">
        {words.thisWeek} ({words.since(formatDay(since, lang, 'short'))})
      </h2>
      <Figures figures={arrived} empty={words.nothingThisWeek} lang={lang} />
      <FindForm lang={lang} />
      <h2 class="kern-heading-medium">{words.lists}</h2>
      <ul class="link-list">
        {rooms.filter(isListed).map((room) => (
          <li>
            <a class="kern-link" href={inLanguage(`/workspace/lists/${room.domain}`, lang)}>
              {textIn(room.title, lang)}
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
