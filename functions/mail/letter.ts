import { productTranslations } from '../language/catalog.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { isReviewed } from '../language/reviewed.ts';
import { wording as words } from '../language/wording.ts';
import { layoutWording } from '../pages/layout-wording.ts';

/** A piece of a mail; every one is set as HTML and as plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (string | Link)[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] };

/** A name and its value. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Of the value, where it is not the mail's. */
  readonly lang?: Language;
  /** The value leads to a page. */
  readonly isAddress?: boolean;
}

/** A line of a list that leads somewhere. */
export interface Link {
  readonly label: string;
  /** Of the label, where it is not the mail's. */
  readonly lang?: Language;
  readonly href: string;
  /** Said after the link. */
  readonly note?: string;
}

export interface Letter {
  readonly lang: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** What somebody wrote in a language of their own and the mail repeats. */
  readonly quoted?: Quoted;
  /** Why one gets this mail, and how it ends; in small print below. */
  readonly footer?: string;
}

/** What somebody wrote, and in which language. */
export interface Quoted {
  readonly text: string;
  readonly lang: Language;
}

/** What every mail says. */
export const wording = words('mail', {
  footer: 'Diese E-Mail wurde automatisch verschickt.',
  copy: 'Falls der Knopf nicht geht, kopieren Sie diese Adresse in Ihren Browser:',
});

/** Small print of every mail: what it is, and whether a native speaker has seen its words. */
export function endOf({ lang, footer }: Letter): readonly string[] {
  const reviewed = isReviewed(productTranslations, lang);
  return [
    footer ?? wordsIn(wording, lang).footer,
    ...(reviewed ? [] : [wordsIn(layoutWording, lang).unreviewed]),
  ];
}
