import { type Language, wordsIn } from '../language/language.ts';
import { Button } from '../pages/controls.tsx';
import { wording } from './erase-wording.ts';

/** Deletes what was said when signing up, with what hangs on it said first. */
export function Erase({ path, lang }: { readonly path: string; readonly lang: Language }) {
  const words = wordsIn(wording, lang);
  return (
    <section aria-labelledby="erase">
      <h2 class="kern-heading-medium" id="erase">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <form method="post" action={`${path}?lang=${lang}`}>
        <Button label={words.button} value="erase" look="secondary" />
      </form>
    </section>
  );
}
