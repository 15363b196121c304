import { type Language, wordsIn } from '../language/language.ts';
import { keysWording } from './keys-wording.ts';

/** What the keys do that the script offers, with the switch to turn them off. Without the script nothing of it is seen. */
export function KeysHelp({ lang }: { lang: Language }) {
  const words = wordsIn(keysWording, lang);
  const keys = [
    ['j', words.next],
    ['k', words.previous],
    ['x', words.tick],
    [words.enter, words.open],
    ['/', words.search],
    ['?', words.help],
  ] as const;
  return (
    <dialog class="keys" aria-labelledby="keys-title">
      <h2 class="kern-heading-medium" id="keys-title">
        {words.title}
      </h2>
      <dl class="key-list">
        {keys.map(([key, meaning]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" id="keys-on" autocomplete="off" />
          <label class="kern-label" for="keys-on">
            {words.on}
          </label>
        </div>
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{words.close}</span>
        </button>
      </form>
    </dialog>
  );
}

/** Opens the help; shown by the script. */
export function KeysButton({ lang }: { lang: Language }) {
  return (
    <button class="kern-btn kern-btn--tertiary" type="button" data-keys="help" hidden>
      <span class="kern-label">{wordsIn(keysWording, lang).button}</span>
    </button>
  );
}
