import { html } from 'hono/html';
import { type Child, jsx } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { feedLinks } from '../listing/feed-links.ts';
import { queryOf } from '../listing/filter.ts';
import type { Embedded } from '../oembed/answer.tsx';
import { type Choice, nameOf, pathOf } from './choice.ts';

/** What can be copied: the name of its label, and the text. */
export interface Code {
  readonly name:
    | 'element'
    | 'keep'
    | 'iframe'
    | 'address'
    | 'endpoint'
    | 'fragment'
    | 'include'
    | 'rss'
    | 'json'
    | 'calendar';
  readonly text: string;
}

/** The tag of the browser element, with what stands inside it for readers without JavaScript. */
export function ElementTag({ choice, children }: { readonly choice: Choice; readonly children?: Child }) {
  const { shown, lang } = choice;
  const attributes =
    shown.kind === 'list'
      ? { ...shown.filters, lang, limit: shown.limit, ...(shown.plain && { filters: '' }) }
      : shown.kind === 'form'
        ? { form: shown.form.slug, lang }
        : { lang };
  return jsx(`helferkreis-${nameOf(shown)}`, attributes, children);
}

/** A frame as wide as there is room. */
export function FrameTag({ src, title, height }: Pick<Embedded, 'src' | 'title' | 'height'>) {
  return <iframe src={src} title={title} width="100%" height={height} frameborder="0" loading="lazy" />;
}

function feeds(deps: Deps, { shown, lang }: Choice): readonly Code[] {
  if (shown.kind !== 'list') return [];
  const query = queryOf(shown.filters, lang, undefined, shown.limit);
  const { rss, calendar, all } = feedLinks(deps, shown.list, query, deps.config.baseUrl);
  const json = all.find(({ type }) => type === 'application/feed+json');
  return [
    { name: 'rss', text: rss },
    ...(json ? [{ name: 'json', text: json.href } as const] : []),
    ...(calendar ? [{ name: 'calendar', text: calendar } as const] : []),
  ];
}

/** For the host's stylesheet: as high as a list of so many entries is, so that what stands below stays where it is. */
function keepingOf({ shown }: Choice): string | undefined {
  if (shown.kind !== 'list') return undefined;
  const tag = `helferkreis-${nameOf(shown)}`;
  const [wide, narrow] = shown.plain ? [4, 4] : [10, 20];
  // Cards of 17 rem, three beside one another or each below the other, and what stands above and below them.
  const heights = [Math.ceil(shown.limit / 3) * 17 + wide, shown.limit * 17 + narrow];
  return `${tag} { display: block; min-height: ${heights[0]}rem; }
@media (max-width: 40rem) { ${tag} { min-height: ${heights[1]}rem; } }`;
}

/** What an editor copies for their choice; `embedded` is what stands in a frame for it. */
export function codesOf(deps: Deps, choice: Choice, embedded: Embedded): readonly Code[] {
  const { baseUrl } = deps.config;
  const address = baseUrl + pathOf(choice);
  switch (choice.way) {
    case 'element': {
      const script = html`<script src="${baseUrl}/widget.js" async></script>`;
      const tag = (
        <ElementTag choice={choice}>
          <a href={baseUrl + pathOf(choice, 'whole')}>{embedded.title}</a>
        </ElementTag>
      );
      const keep = keepingOf(choice);
      return [
        { name: 'element', text: `${script}\n${tag}` },
        ...(keep ? [{ name: 'keep', text: keep } as const] : []),
      ];
    }
    case 'iframe':
      return [{ name: 'iframe', text: String(<FrameTag {...embedded} />) }];
    case 'oembed': {
      const endpoint = `${baseUrl}/oembed?${new URLSearchParams({ url: address, format: 'json' })}`;
      return [
        { name: 'address', text: address },
        { name: 'endpoint', text: endpoint },
      ];
    }
    case 'fragment': {
      const src = `${embedded.src}&as=fragment`;
      return [
        { name: 'fragment', text: src },
        { name: 'include', text: String(jsx('esi:include', { src })) },
      ];
    }
    case 'feeds':
      return feeds(deps, choice);
  }
}
