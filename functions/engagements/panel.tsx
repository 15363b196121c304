import { formatMoment } from '../language/format.ts';
import { textIn, wordsIn } from '../language/language.ts';
import { sayReason } from '../matching/say.ts';
import { loadNeed } from '../needs/store.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import { sightOf } from '../rights.ts';
import type { Panel } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { isEngagement } from './engagement.ts';
import { panelWording } from './panel-wording.ts';
import { feedbackAsks } from './states.ts';
import { loadVolunteer } from './store.ts';

/** Who, for what, why, when, and what both sides said: what an engagement has instead of answers. */
export const panel: Panel = async (deps, { viewer, entry, lang }) => {
  if (!isEngagement(entry)) return null;
  const words = wordsIn(panelWording, lang);
  const [volunteer, need] = await Promise.all([
    loadVolunteer(deps, entry.volunteer),
    loadNeed(deps, entry.need),
  ]);
  // Until somebody said yes, an organisation sees only those who agreed to be passed on.
  const known = volunteer && sightOf(viewer, volunteer) === 'all' ? volunteer : undefined;
  const { helped } = Object.fromEntries(feedbackAsks.map((one) => [one.name, one]));
  const feedback = (['volunteer', 'coordinator'] as const).flatMap((side) => {
    const said = entry.feedback?.[side];
    return said ? [{ side, ...said }] : [];
  });
  return (
    <section aria-labelledby="engagement">
      <h2 class="kern-heading-medium" id="engagement">
        {words.title}
      </h2>
      <dl class="facts">
        <dt>{words.need}</dt>
        <dd dir="auto">
          {need ? (
            <a class="kern-link" href={entryLink(need.reference, lang)}>
              {titleOf(need)}
            </a>
          ) : (
            words.gone
          )}
        </dd>
        <dt>{words.volunteer}</dt>
        <dd dir="auto">
          {known ? (
            <a class="kern-link" href={entryLink(known.reference, lang)}>
              {titleOf(known)}
            </a>
          ) : (
            words.gone
          )}
        </dd>
        {entry.reasons.length > 0 && (
          <>
            <dt>{words.reasons}</dt>
            <dd>{entry.reasons.map((reason) => sayReason(deps, reason, lang, 'they')).join(' · ')}</dd>
          </>
        )}
        {entry.word && (
          <>
            <dt>{words.word}</dt>
            <dd dir="auto">{entry.word}</dd>
          </>
        )}
        {entry.status === 'asked' && entry.answerBy && (
          <>
            <dt>{words.until}</dt>
            <dd>{formatMoment(entry.answerBy, lang)}</dd>
          </>
        )}
        {entry.meeting && (
          <>
            <dt>{words.meeting}</dt>
            <dd>
              {formatMoment(entry.meeting.at, lang)} <bdi>{entry.meeting.place}</bdi>
            </dd>
          </>
        )}
        {entry.hours && (
          <>
            <dt>{words.hours}</dt>
            <dd>
              {(['volunteer', 'coordinator'] as const).flatMap((side) => {
                const hours = entry.hours?.[side];
                return hours === undefined ? [] : [<span>{words.hoursBy[side](hours)} </span>];
              })}
            </dd>
          </>
        )}
        {feedback.map(({ side, helped: answer, again, words: said }) => (
          <>
            <dt>{words.feedback[side]}</dt>
            <dd dir="auto">
              {words.helped(textIn(helped?.choices?.[answer] ?? { de: answer }, lang))}
              {again !== undefined && ` · ${again ? words.again : words.notAgain}`}
              {said && (
                <>
                  <br />
                  {said}
                </>
              )}
            </dd>
          </>
        ))}
      </dl>
      {need && (
        <p>
          <a class="kern-link" href={inLanguage(`/workspace/needs/${need.reference}/match`, lang)}>
            {words.others}
          </a>
        </p>
      )}
    </section>
  );
};
