import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import { titleOf } from '../store/entry.ts';
import { wording } from './after-wording.ts';
import type { Attendance } from './coordinator.ts';
import { canBeTicked, type Heard, summed, tookPart } from './feedback.ts';
import type { Training } from './training.ts';

interface Props {
  readonly deps: Deps;
  readonly training: Training;
  readonly people: readonly Attendance[];
  readonly lang: Language;
  /** How many were saved just now. */
  readonly saved?: number;
}

/** Who was there, to be ticked with a thumb; from the beginning of the training on. What they said of it, without names. */
export function AttendanceList({ deps, training, people, lang, saved }: Props) {
  const words = wordsIn(wording, lang);
  if (!canBeTicked(training, deps.clock())) return null;
  const came = people.filter(({ signup, stands }) => stands.kind === 'seat' || tookPart(signup));
  const { counts, words: said } = summed(people.map(({ signup }) => signup as Heard));
  const heard = counts.yes + counts.partly + counts.no > 0;
  return (
    <section aria-labelledby="came">
      <h2 class="kern-heading-medium" id="came">
        {words.list}
      </h2>
      {saved !== undefined && <p role="status">{words.saved(saved)}</p>}
      {came.length === 0 ? (
        <p class="kern-body">{words.none}</p>
      ) : (
        <form
          method="post"
          action={inLanguage(`/workspace/trainings/${training.reference}/attendance`, lang)}
          class="action action--asks"
        >
          <p class="kern-hint">{words.listHint}</p>
          <ul class="ticks">
            {came.map(({ signup }) => (
              <li class="kern-form-check">
                <input
                  class="kern-form-check__checkbox"
                  type="checkbox"
                  id={`came-${signup.reference}`}
                  name="came"
                  value={signup.reference}
                  checked={tookPart(signup)}
                  disabled={tookPart(signup)}
                />
                <label class="kern-label" for={`came-${signup.reference}`}>
                  <bdi>{titleOf(signup)}</bdi>
                  {tookPart(signup) && <span class="meta"> ({words.was})</span>}
                </label>
              </li>
            ))}
          </ul>
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.save}</span>
          </button>
        </form>
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
