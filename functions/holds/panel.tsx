import { formatDay } from '../language/format.ts';
import { textIn, wordsIn } from '../language/language.ts';
import { worded } from '../listing/item.ts';
import type { Panel } from '../room.ts';
import type { Holding, Rhythm } from './holding.ts';
import { pauseAt } from './lifecycle.ts';
import { lastDay } from './rules.ts';
import { wording } from './wording.ts';

/** In the workspace: since when it holds, until when, what was asked, what was changed. */
export function holdsPanel(rhythm: Rhythm): Panel {
  return async (deps, { entry, lang }) => {
    const { holds, changed, pause } = entry as Holding;
    const words = wordsIn(wording, lang).panel;
    const day = (at: string) => formatDay(at, lang, 'short');
    const fields = (deps.forms.get(entry.form)?.fields ?? []).filter(({ key }) =>
      Object.hasOwn(changed?.before ?? {}, key),
    );
    const paused = pause && pauseAt(entry, deps.clock()) ? pause : undefined;
    if (!holds && !changed && !paused) return null;
    const rows: readonly (readonly [string, string | undefined])[] = [
      [words.said, holds && day(holds.said)],
      [words.until, holds && day(holds.until)],
      [words.asked, holds?.asked && day(holds.asked)],
      [words.reminded, holds?.reminded && day(holds.reminded)],
      [words.hides, holds?.asked && entry.status === 'published' ? day(lastDay(holds, rhythm)) : undefined],
      [words.pause, paused && `${day(paused.from)} – ${day(paused.until)}`],
    ];
    return (
      <section aria-labelledby="holds">
        <h2 class="kern-heading-medium" id="holds">
          {words.title}
        </h2>
        <dl class="facts">
          {rows.map(
            ([label, value]) =>
              value && (
                <>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </>
              ),
          )}
        </dl>
        {changed && fields.length > 0 && (
          <>
            <h3 class="kern-heading-small">{words.changed(day(changed.at))}</h3>
            <dl class="facts answers">
              {fields.map((field) => (
                <>
                  <dt>{textIn(field.title, lang)}</dt>
                  <dd>
                    <p>
                      <strong>{words.before}</strong>{' '}
                      <del dir="auto">{worded(field, changed.before[field.key], lang) || words.nothing}</del>
                    </p>
                    <p>
                      <strong>{words.now}</strong>{' '}
                      <span dir="auto">{worded(field, entry.answers[field.key], lang) || words.nothing}</span>
                    </p>
                  </dd>
                </>
              ))}
            </dl>
          </>
        )}
      </section>
    );
  };
}
