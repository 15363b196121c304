import { productTranslations } from '../language/catalog.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { isReviewed } from '../language/reviewed.ts';
import { layoutWording } from './layout-wording.ts';

interface UnreviewedProps {
  readonly lang: Language;
  /** A native speaker has reviewed what is shown of a form; true without it. */
  readonly reviewed?: boolean;
}

/** Says in small print that nobody who speaks the language has reviewed the words of the page. */
export function Unreviewed({ lang, reviewed = true }: UnreviewedProps) {
  if (reviewed && isReviewed(productTranslations, lang)) return null;
  return <p class="small-print">{wordsIn(layoutWording, lang).unreviewed}</p>;
}
