import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { type Municipality, municipalityOf } from '../pages/municipality.ts';
import type { Thing } from '../pages/structured-data.tsx';
import type { Entry } from '../store/entry.ts';
import { pageOf } from './asked.ts';
import { type ListDefinition, wordsOf } from './definition.ts';
import type { PublicItem } from './item.ts';

/** A public entry, and what its description in words of schema.org needs to know besides. */
export interface About {
  readonly item: PublicItem;
  /** Its page. */
  readonly url: string;
  readonly city: Municipality;
}

/** What is said of an entry of any kind. Its id is the same in all languages. */
export function commonData({ item, url }: About) {
  return {
    '@id': item.id,
    identifier: item.reference,
    name: item.title,
    description: item.description,
    url,
  };
}

/** Whoever offers something, if that is public. */
export function organisationData({ labels }: PublicItem): Thing | undefined {
  return labels.organisation ? { '@type': 'Organization', name: labels.organisation } : undefined;
}

/** Where something is, if that is public: a place that somebody named, in the city where the district is one of its own. */
export function placeData({ item, city }: About): Thing | undefined {
  const { place, district } = item.labels;
  if (!place && !district) return undefined;
  return {
    '@type': 'Place',
    name: place || district,
    address: district
      ? {
          '@type': 'PostalAddress',
          ...(place && { streetAddress: place }),
          addressLocality: city.address.city,
          addressCountry: 'DE',
        }
      : undefined,
  };
}

/** The part of the city for which something is. */
export function areaData({ item, city }: About): Thing {
  const town = { '@type': 'City', name: city.address.city };
  return item.labels.district
    ? { '@type': 'Place', name: item.labels.district, containedInPlace: town }
    : town;
}

/** An entry in words of schema.org, if its list has any for it. */
export function itemData(
  deps: Deps,
  list: ListDefinition,
  { entry, item }: { readonly entry: Entry; readonly item: PublicItem },
  lang: Language,
): Thing | undefined {
  return list.schemaOrg?.(entry, {
    item,
    url: pageOf(deps, list, item, lang),
    city: municipalityOf(deps),
  });
}

/** A page of a list in words of schema.org; each entry is described on its own page. */
export function listData(
  deps: Deps,
  list: ListDefinition,
  items: readonly PublicItem[],
  lang: Language,
): Thing {
  return {
    '@type': 'ItemList',
    '@id': `${deps.config.baseUrl}${list.path}`,
    name: wordsOf(list, lang).title,
    numberOfItems: items.length,
    itemListElement: items.map((item, before) => ({
      '@type': 'ListItem',
      position: before + 1,
      name: item.title,
      url: pageOf(deps, list, item, lang),
    })),
  };
}
