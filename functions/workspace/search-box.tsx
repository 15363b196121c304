import { type Language, wordsIn } from '../language/language.ts';
import { inLanguage } from '../pages/links.ts';
import { wording } from './wording.ts';

/** Searches everything from every page of the workspace; posted, as it may be a name. */
export function SearchBox({ lang }: { lang: Language }) {
  const words = wordsIn(wording, lang);
  return (
    <search>
      <form method="post" action={inLanguage('/workspace/search', lang)} class="search-box">
        <input
          class="kern-form-input__input"
          type="search"
          aria-label={words.search}
          name="q"
          maxlength={100}
          dir="auto"
          autocomplete="off"
          placeholder={words.searchHint}
        />
        <button class="kern-btn kern-btn--secondary" type="submit">
          <span class="kern-label">{words.searchButton}</span>
        </button>
      </form>
    </search>
  );
}
