/** How a language is named, formatted and set. */
interface LanguageFacts {
  /** Its own name in its own script, as a reader looks for it. */
  readonly name: string;
  /**
   * The locale of its dates, numbers, plurals and sorting. Digits are those of the letters and timetables one gets here,
   * and so is the calendar.
   */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** Between the parts of a list without a last "and"; a comma without it. */
  readonly comma?: string;
  /** Between a name and its value; a colon without it. */
  readonly colon?: string;
  /** Further tags that mean it. */
  readonly also?: readonly string[];
}

/** The languages of the product's own words, by BCP 47 tag, in the order of the language switch. */
export const languages = {
  de: { name: 'Deutsch', locale: 'de-DE', direction: 'ltr' },
  // Leichte Sprache; `simple` is the registered variant for it.
  'de-simple': {
    name: 'Leichte Sprache',
    locale: 'de-DE',
    direction: 'ltr',
    also: ['de-x-ls', 'de-x-leicht'],
  },
  en: { name: 'English', locale: 'en-GB', direction: 'ltr' },
  // Their colon keeps a distance that no line may break at.
  fr: { name: 'Français', locale: 'fr-FR', direction: 'ltr', colon: '\u00a0: ' },
  tr: { name: 'Türkçe', locale: 'tr-TR', direction: 'ltr' },
  ar: { name: 'العربية', locale: 'ar-u-ca-gregory-nu-latn', direction: 'rtl', comma: '، ' },
  fa: {
    name: 'دری / فارسی',
    locale: 'fa-AF-u-ca-gregory-nu-latn',
    direction: 'rtl',
    comma: '، ',
    also: ['prs'],
  },
  uk: { name: 'Українська', locale: 'uk-UA', direction: 'ltr' },
  ru: { name: 'Русский', locale: 'ru-RU', direction: 'ltr' },
  ti: { name: 'ትግርኛ', locale: 'ti-ER-u-ca-gregory-nu-latn', direction: 'ltr', comma: '፣ ' },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

const known: Readonly<Record<string, LanguageFacts>> = languages;

/** The facts of a language, or of the one it is a variety of; undefined for a language the product does not speak. */
export function factsOf(lang: string): LanguageFacts | undefined {
  return Object.hasOwn(known, lang) ? known[lang] : known[lang.split('-')[0] ?? lang];
}

/** The locale for `Intl`; the tag itself for a language the product does not speak. */
export function localeOf(lang: string): string {
  return factsOf(lang)?.locale ?? lang;
}
