import type { Child } from 'hono/jsx';
import { type Language, wordsIn } from '../../language/language.ts';
import { inLanguage } from '../../pages/links.ts';
import type { Room } from '../../room.ts';
import type { Row } from '../lists/rows.ts';
import type { Deed } from './deeds.ts';
import { bulkWording } from './wording.ts';

/** A box to tick an entry. */
export function Tick({ row, lang, ticked }: { row: Row; lang: Language; ticked: boolean }) {
  return (
    <input
      class="kern-form-check__checkbox"
      type="checkbox"
      name="entry"
      value={row.reference}
      checked={ticked}
      autocomplete="off"
      aria-label={wordsIn(bulkWording, lang).tick(row.title)}
    />
  );
}

interface ChooseProps {
  readonly room: Room;
  readonly lang: Language;
  readonly deeds: readonly Deed[];
  /** The address of the list, and of this page of it. */
  readonly list: string;
  readonly here: string;
  readonly ticked: boolean;
  readonly children?: Child;
}

/** A list whose entries can be ticked, and what may be done with those that are. */
export function Choose({ room, lang, deeds, list, here, ticked, children }: ChooseProps) {
  const words = wordsIn(bulkWording, lang);
  const all = `${here}${ticked ? '' : '&ticked=all'}`;
  return (
    <form method="post" action={inLanguage(`/workspace/lists/${room.domain}/bulk`, lang)} class="bulk">
      <input type="hidden" name="step" value="confirm" />
      <input type="hidden" name="list" value={list} />
      <p>
        <a
          class="kern-link"
          href={inLanguage(all, lang)}
          data-keys="tick-all"
          data-all={words.tickAll}
          data-none={words.tickNone}
        >
          {ticked ? words.tickNone : words.tickAll}
        </a>
      </p>
      {children}
      <div class="bulk-do">
        <div class="kern-form-input">
          <label class="kern-label" for="bulk-action">
            {words.withTicked}
          </label>
          <div class="kern-form-input__select-wrapper">
            <select class="kern-form-input__select" id="bulk-action" name="action" autocomplete="off">
              {deeds.map((deed) => (
                <option value={deed.name}>{deed.label(lang)}</option>
              ))}
            </select>
          </div>
        </div>
        <button class="kern-btn kern-btn--secondary" type="submit" aria-describedby="bulk-hint">
          <span class="kern-label">{words.next}</span>
        </button>
        <span class="meta" id="bulk-hint">
          {words.nextHint}
        </span>
      </div>
    </form>
  );
}
