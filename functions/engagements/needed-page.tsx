import { agendaLink } from '../agenda-link.ts';
import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { Badges, Facts } from '../listing/list.tsx';
import { itemOf } from '../listing/read.ts';
import { sayReason } from '../matching/say.ts';
import { needsList } from '../needs/list.ts';
import { AgendaLink } from '../pages/agenda.tsx';
import { Button } from '../pages/controls.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { PassedLink } from '../pages/passed.tsx';
import { passedLink } from '../passed-link.ts';
import { titleOf } from '../store/entry.ts';
import type { Volunteer } from '../volunteers/volunteer.ts';
import { type Engagement, hoursOf } from './engagement.ts';
import { engagementPath } from './links.ts';
import type { Chance } from './needed.ts';
import { pageWording, type Words } from './page-wording.ts';
import { Settings, type Wrong } from './parts.tsx';
import { engagementsLifecycle } from './states.ts';

interface NeededPageProps {
  readonly deps: Deps;
  readonly lang: Language;
  readonly path: string;
  readonly volunteer: Volunteer;
  readonly mine: readonly Engagement[];
  readonly chances: readonly Chance[];
  readonly done?: string;
  readonly wrong?: Wrong;
}

type PartProps = NeededPageProps & { readonly words: Words; readonly action: string };

function Mine({ deps, lang, mine, words }: PartProps) {
  const hours = mine.reduce((sum, one) => sum + (hoursOf(one) ?? 0), 0);
  return (
    <section aria-labelledby="mine">
      <h2 class="kern-heading-medium" id="mine">
        {words.needed.mine}
      </h2>
      {mine.length === 0 && <p class="kern-body">{words.needed.noMine}</p>}
      <ul class="engagements">
        {mine.map((entry) => (
          <li>
            <a class="kern-link" href={`${engagementPath(deps, entry.reference)}?lang=${lang}`} dir="auto">
              {titleOf(entry)}
            </a>{' '}
            <span class="meta">
              {textIn(engagementsLifecycle.statuses[entry.status] ?? { de: entry.status }, lang)}
              {hoursOf(entry) !== undefined && ` · ${words.needed.hours(hoursOf(entry) ?? 0)}`}
            </span>
          </li>
        ))}
      </ul>
      {hours > 0 && <p class="kern-body">{words.needed.total(hours)}</p>}
    </section>
  );
}

function ChanceItem({ deps, lang, words, action, chance }: PartProps & { chance: Chance }) {
  const { need, reasons, lacksTraining } = chance;
  const item = itemOf(deps, needsList(deps), need, lang);
  return (
    <li class="card">
      <h3 class="kern-heading-small" lang={need.lang} dir="auto">
        {titleOf(need)}
      </h3>
      <Badges item={item} lang={lang} category />
      <Facts item={item} lang={lang} />
      <ul class="reasons">
        {reasons.map((reason) => (
          <li>{sayReason(deps, reason, lang, 'you')}</li>
        ))}
      </ul>
      {lacksTraining ? (
        <p class="kern-body">
          {words.needed.lacks}{' '}
          <a class="kern-link" href={`/trainings?lang=${lang}`}>
            {words.needed.trainings}
          </a>
        </p>
      ) : (
        <form method="post" action={action}>
          <input type="hidden" name="need" value={need.reference} />
          <Button
            label={words.needed.help}
            says={words.needed.helpWith(titleOf(need))}
            value="offer"
            look="primary"
          />
        </form>
      )}
    </li>
  );
}

function Wanted(props: PartProps) {
  const { volunteer, chances, words } = props;
  if (volunteer.status !== 'active' && volunteer.status !== 'paused') {
    return <p class="kern-body">{words.needed.notYet}</p>;
  }
  if (chances.length === 0) return <p class="kern-body">{words.needed.none}</p>;
  return (
    <>
      <p class="kern-body">{words.needed.intro}</p>
      <p class="kern-body">{words.needed.passedOn}</p>
      <ul class="cards">
        {chances.map((chance) => (
          <ChanceItem {...props} chance={chance} />
        ))}
      </ul>
    </>
  );
}

function Chances(props: PartProps) {
  return (
    <section aria-labelledby="wanted">
      <h2 class="kern-heading-medium" id="wanted">
        {props.words.needed.wanted}
      </h2>
      <Wanted {...props} />
    </section>
  );
}

/** Behind the personal link: where somebody is needed, with reasons; what they took on; how often they want to be asked. */
export function NeededPage(props: NeededPageProps) {
  const { deps, lang, path, volunteer, mine, done, wrong } = props;
  const words = wordsIn(pageWording, lang);
  const { title, back, done: offered, gone } = words.needed;
  const action = `${path}?lang=${lang}`;
  const said = done === 'offer' ? offered : done === 'gone' ? gone : done && words.saved;
  const part: PartProps = { ...props, words, action };
  return (
    <OwnPage
      {...{ deps, title, lang, path, said }}
      wrong={!!wrong}
      styles={['engagements.css']}
      before={
        <p>
          <a class="kern-link" href={`${path.replace(/\/needed$/, '')}?lang=${lang}`}>
            {back}
          </a>
        </p>
      }
    >
      {mine.length > 0 && <Mine {...part} />}
      <Chances {...part} />
      {mine.length === 0 && <Mine {...part} />}
      {volunteer.person && <AgendaLink href={agendaLink(deps, volunteer.person, lang)} lang={lang} />}
      {volunteer.person && volunteer.passed && (
        <PassedLink href={passedLink(deps, volunteer.person, lang)} lang={lang} />
      )}
      <Settings volunteer={volunteer} lang={lang} now={deps.clock()} action={action} wrong={wrong} />
    </OwnPage>
  );
}
