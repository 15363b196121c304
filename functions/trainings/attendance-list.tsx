import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Done } from '../pages/done.tsx';
import { inLanguage } from '../pages/links.ts';
import { titleOf } from '../store/entry.ts';
import { wording } from './after-wording.ts';
import type { Attendance } from './coordinator.ts';
import { canBeTicked, type Heard, summed, tookPart } from './feedback.ts';
import { datesNeeded, datesOf, datesToTick } from './present.ts';
import { heldSessions } from './sessions.ts';
import type { Session, Signup, Training } from './training.ts';
import { dateIn } from './view.ts';

interface Props {
  readonly deps: Deps;
  readonly training: Training;
  readonly people: readonly Attendance[];
  readonly lang: Language;
  /** How many were saved just now. */
  readonly saved?: number;
  /** Of a series the date that is ticked; without one, the last that has begun. */
  readonly date?: string;
}

/** The dates of a series that have begun, each a link to its list. */
function DateLinks({
  training,
  dates,
  chosen,
  lang,
}: {
  readonly training: Training;
  readonly dates: readonly Session[];
  readonly chosen: Session;
  readonly lang: Language;
}) {
  return (
    <nav aria-label={wordsIn(wording, lang).dates}>
      <ul class="ticks">
        {dates.map(({ id, startsAt, endsAt }) => (
          <li>
            <a
              class="kern-link"
              href={inLanguage(`/workspace/entries/${training.reference}?date=${id}#came`, lang)}
              aria-current={id === chosen.id ? 'true' : undefined}
            >
              {dateIn({ starts: startsAt, ends: endsAt }, lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TickProps {
  readonly training: Training;
  readonly signup: Signup;
  readonly lang: Language;
  readonly date?: Session;
}

/** One person to be ticked. Whoever has their certificate stays ticked. */
function Tick({ training, signup, lang, date }: TickProps) {
  const words = wordsIn(wording, lang);
  const { reference } = signup;
  const was = tookPart(signup);
  const dates = datesOf(training, signup);
  const checked = date ? dates.some(({ id }) => id === date.id) : was;
  const meta = [was ? words.was : '', date && dates.length > 0 ? words.soFar(dates.length) : ''];
  const noted = meta.filter(Boolean).join(', ');
  return (
    <li class="kern-form-check">
      {date && <input type="hidden" name="listed" value={reference} />}
      <input
        class="kern-form-check__checkbox"
        type="checkbox"
        id={`came-${reference}`}
        name="came"
        value={reference}
        checked={checked}
        disabled={was && checked}
      />
      <label class="kern-label" for={`came-${reference}`}>
        <bdi>{titleOf(signup)}</bdi>
        {noted && <span class="meta"> ({noted})</span>}
      </label>
    </li>
  );
}

/** Who was there, to be ticked with a thumb; from the beginning of the training on. What they said of it, without names. */
export function AttendanceList({ deps, training, people, lang, saved, date }: Props) {
  const words = wordsIn(wording, lang);
  const dates = datesToTick(training, deps.clock());
  if (!canBeTicked(training, deps.clock())) return null;
  const all = heldSessions(training).length;
  const chosen = all > 1 ? (dates.find(({ id }) => id === date) ?? dates.at(-1)) : undefined;
  const came = people.filter(({ signup, stands }) => stands.kind === 'seat' || tookPart(signup));
  const { counts, words: said } = summed(people.map(({ signup }) => signup as Heard));
  const heard = counts.yes + counts.partly + counts.no > 0;
  return (
    <section aria-labelledby="came">
      <h2 class="kern-heading-medium" id="came">
        {words.list}
      </h2>
      {saved !== undefined && <Done text={words.saved(saved)} />}
      {came.length === 0 ? (
        <p class="kern-body">{words.none}</p>
      ) : (
        <>
          {chosen && dates.length > 1 && <DateLinks {...{ training, dates, chosen, lang }} />}
          <form
            method="post"
            action={inLanguage(`/workspace/trainings/${training.reference}/attendance`, lang)}
            class="action action--asks"
          >
            {chosen && <input type="hidden" name="date" value={chosen.id} />}
            {chosen && dates.length === 1 && (
              <h3 class="kern-heading-small">
                {dateIn({ starts: chosen.startsAt, ends: chosen.endsAt }, lang)}
              </h3>
            )}
            <p class="kern-hint">{chosen ? words.datesHint(datesNeeded(training), all) : words.listHint}</p>
            <ul class="ticks">
              {came.map(({ signup }) => (
                <Tick training={training} signup={signup} lang={lang} date={chosen} />
              ))}
            </ul>
            <button class="kern-btn kern-btn--primary" type="submit">
              <span class="kern-label">{words.save}</span>
            </button>
          </form>
        </>
      )}
      {heard && (
        <>
          <h3 class="kern-heading-small">{words.feedback}</h3>
          <p class="kern-body">{words.figures(counts.yes, counts.partly, counts.no)}</p>
          <ul>
            {said.map((one) => (
              <li dir="auto">{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
