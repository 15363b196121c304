import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Viewer } from '../rights.ts';
import { Frame } from './frame.tsx';
import { wording } from './wording.ts';

/** Opens an entry by the reference somebody tells on the phone. */
export function FindForm({ lang, value }: { lang: Language; value?: string }) {
  const words = wordsIn(wording, lang);
  return (
    <form class="find" action="/workspace/entries" method="get">
      <input type="hidden" name="lang" value={lang} />
      <div class="kern-form-input">
        <label class="kern-label" for="reference">
          {words.find}
        </label>
        <input
          class="kern-form-input__input"
          id="reference"
          name="reference"
          value={value}
          maxlength={40}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </div>
      <button class="kern-btn kern-btn--secondary" type="submit">
        <span class="kern-label">{words.findButton}</span>
      </button>
    </form>
  );
}

/** Says that there is no entry with a reference, and asks for it again. */
export function MissingPage(props: { deps: Deps; viewer: Viewer; lang: Language; typed: string }) {
  const { deps, viewer, lang, typed } = props;
  const words = wordsIn(wording, lang);
  return (
    <Frame
      deps={deps}
      title={words.findTitle}
      lang={lang}
      path="/workspace/entries"
      viewer={viewer}
      notice={words.notFound}
    >
      <p class="kern-body">{words.findHelp}</p>
      <FindForm lang={lang} value={typed.slice(0, 40)} />
    </Frame>
  );
}
