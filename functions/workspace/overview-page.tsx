import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { allRooms } from '../rooms.ts';
import { Frame, type Viewer } from './frame.tsx';
import { arrivalFigures, type Figure, waitingFigures } from './overview.ts';
import { wording } from './wording.ts';

function Figures({ figures, empty, lang }: { figures: readonly Figure[]; empty: string; lang: Language }) {
  const words = wordsIn(wording, lang);
  if (figures.length === 0) return <p class="kern-body">{empty}</p>;
  return (
    <ul class="figures">
      {figures.map((figure) => (
        <li>
          <a href={figure.href}>
            <strong>{figure.atLeast ? words.atLeast(figure.count) : figure.count}</strong>
            <span>{textIn(figure.label, lang)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The week at a glance: what waits, what came in since Monday, and the way to each list. */
export async function overviewPage(deps: Deps, viewer: Viewer, lang: Language) {
  const words = wordsIn(wording, lang);
  const { weekAt } = await import('../digests/week.ts');
  const week = weekAt(deps.clock());
  const rooms = await allRooms();
  const [waiting, arrived] = await Promise.all([
    waitingFigures(deps, rooms),
    arrivalFigures(deps, week.start),
  ]);
  return (
    <Frame deps={deps} title={words.overview} lang={lang} path="/workspace" viewer={viewer}>
      <p class="kern-body">{words.overviewIntro}</p>
      <form class="search" action="/workspace/entries" method="get">
        <label class="kern-label" for="reference">
          {words.find}
        </label>
        <input class="kern-form-input__input" id="reference" name="reference" autocomplete="off" />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.findButton}</span>
        </button>
      </form>
      <h2 class="kern-heading-medium">{words.waiting}</h2>
      <Figures figures={waiting} empty={words.nothingWaits} lang={lang} />
      <h2 class="kern-heading-medium">
        {words.thisWeek} ({words.since(formatDay(week.start, lang, 'short'))})
      </h2>
      <Figures figures={arrived} empty={words.nothingThisWeek} lang={lang} />
      <h2 class="kern-heading-medium">{words.lists}</h2>
      <ul class="link-list">
        {rooms.map((room) => (
          <li>
            <a class="kern-link" href={`/workspace/lists/${room.domain}`}>
              {textIn(room.title, lang)}
            </a>
          </li>
        ))}
      </ul>
    </Frame>
  );
}
