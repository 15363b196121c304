import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import type { ListDefinition } from '../listing/definition.ts';
import type { PublicItem } from '../listing/item.ts';
import { Items } from '../listing/list.tsx';
import { Layout } from '../pages/layout.tsx';

interface EntryProps {
  readonly deps: Deps;
  readonly list: ListDefinition;
  readonly item: PublicItem;
  readonly lang: Language;
}

/** One published entry for a frame on another website, as the lists show it; its title leads to all of it. */
export function EntryPage({ deps, list, item, lang }: EntryProps) {
  const path = `/widget${list.path}/${item.reference}`;
  return (
    <Layout title={item.title} lang={lang} path={path} assets={deps.assets} demo={deps.config.demo} bare>
      <Items items={[item]} path={list.path} lang={lang} target="_top" />
    </Layout>
  );
}
