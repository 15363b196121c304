import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { chooseLanguage, type Language, pageLanguages, textIn, wordsIn } from '../language/language.ts';
import { type ListDefinition, wordsOf } from '../listing/definition.ts';
import { queryOf } from '../listing/filter.ts';
import { readItem } from '../listing/read.ts';
import { contactWording } from '../pages/contact-wording.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { type Address, readAddress } from './address.ts';
import type { Embedded } from './answer.tsx';

/** Finds a public list by its name in addresses, such as `offers`. */
export type FindList = (name: string) => Promise<ListDefinition | undefined>;

/** How high each is at the usual width, in pixels; what is longer is scrolled in its frame. */
const heights = { list: 640, entry: 360, form: 900, contact: 420 } as const;

interface Found {
  /** Below `/widget/`. */
  readonly at: string;
  readonly title: string;
}

async function foundAt(deps: Deps, lists: FindList, { target }: Address, lang: Language): Promise<Found> {
  if (target.kind === 'contact') {
    const name = textIn(municipalityOf(deps).name, lang);
    return {
      at: `contact?${new URLSearchParams({ lang })}`,
      title: `${wordsIn(contactWording, lang).contact} – ${name}`,
    };
  }
  if (target.kind === 'form') {
    const form = deps.forms.slugs().includes(target.slug) ? deps.forms.get(target.slug) : undefined;
    if (form?.access !== 'public') throw new NotFound();
    const filled = form.fields.flatMap(({ key, prefill }) =>
      prefill ? target.query.getAll(key).map((value) => [key, value]) : [],
    );
    const query = new URLSearchParams([['form', form.slug], ['lang', lang], ...filled]);
    return { at: `form?${query}`, title: textIn(form.title, lang) };
  }
  const list = await lists(target.name);
  if (!list) throw new NotFound();
  if (target.kind === 'list') {
    const query = queryOf(target.filters, lang, undefined, target.limit);
    return { at: `${target.name}?${query}`, title: wordsOf(list, lang).title };
  }
  const { item } = await readItem(deps, list, target.reference, lang);
  const query = new URLSearchParams({ lang });
  return { at: `${target.name}/${item.reference}?${query}`, title: item.title };
}

/**
 * What stands in a frame for an address of ours, in the language that the address names, else in German, so that frame and
 * title agree. Throws `Problem` 404 for all other addresses, and where nothing public is.
 */
export async function findEmbedded(
  deps: Deps,
  lists: FindList,
  url: string,
): Promise<Embedded & { lang: Language }> {
  const { baseUrl } = deps.config;
  const address = readAddress(url, baseUrl);
  if (!address) throw new Problem(404, 'not_ours', 'Only addresses of this website can be embedded.');
  const form = address.target.kind === 'form' ? deps.forms.get(address.target.slug) : undefined;
  const lang = chooseLanguage(address.lang, undefined, [...pageLanguages, ...(form?.furtherLanguages ?? [])]);
  const { at, title } = await foundAt(deps, lists, address, lang);
  return { title, src: `${baseUrl}/widget/${at}`, height: heights[address.target.kind], lang };
}
