import type { Deps } from '../deps.ts';
import { directionOf, type Language, textIn, wordsIn } from '../language/language.ts';
import type { Filters } from '../listing/filter.ts';
import { queryOf } from '../listing/filter.ts';
import { excerpt, shortFacts } from '../listing/list.tsx';
import { type ListDefinition, readList } from '../listing/read.ts';
import { optionsOf } from '../listing/vocabulary.ts';
import { wording } from '../listing/wording.ts';
import { openingInWords, telephoneLink } from '../pages/contact.tsx';
import { municipalityOf } from '../pages/municipality.ts';

/** What `<helferkreis-offers>` and `<helferkreis-trainings>` show: entries, filters and wording in one language. */
export async function listAnswer(deps: Deps, list: ListDefinition, lang: Language, filters: Filters) {
  const words = wordsIn(wording, lang);
  const { items } = await readList(deps, list, lang, filters);
  const base = deps.config.baseUrl;
  return {
    lang,
    dir: directionOf(lang),
    url: `${base}${list.path}?${queryOf(filters, lang)}`,
    words: { all: words.all, count: words.count(items.length), none: words.none, more: words.open },
    filters: [
      { name: 'field', title: words.field, options: optionsOf(deps, 'field', lang) },
      { name: 'district', title: words.district, options: optionsOf(deps, 'district', lang) },
      { name: 'q', title: words.q },
    ],
    items: items.map((item) => ({
      title: item.title,
      lang: item.lang,
      url: `${base}${list.path}/${item.reference}?lang=${lang}`,
      text: item.description && excerpt(item.description),
      facts: shortFacts(item, lang).join(' · '),
    })),
  };
}

/** What `<helferkreis-contact>` shows. */
export async function contactAnswer(deps: Deps, lang: Language) {
  const { openingOf } = await import('../pages/open-now.ts');
  const city = municipalityOf(deps);
  const { street, postalCode, city: town } = city.address;
  const lines: { text: string; href?: string }[] = [
    { text: textIn(city.office, lang) },
    { text: `${street}, ${postalCode} ${town}` },
  ];
  if (city.telephone) lines.push({ text: city.telephone, href: telephoneLink(city.telephone) });
  if (city.email) lines.push({ text: city.email, href: `mailto:${city.email}` });
  return {
    lang,
    dir: directionOf(lang),
    name: textIn(city.name, lang),
    open: openingInWords(openingOf(city, deps.clock()), lang),
    lines,
  };
}
