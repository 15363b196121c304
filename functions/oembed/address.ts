import { type Filters, filtersOf, limitOf } from '../listing/filter.ts';

/** What one of our addresses shows that other websites may embed. */
type Target =
  | { readonly kind: 'contact' }
  | { readonly kind: 'form'; readonly slug: string; readonly query: URLSearchParams }
  | { readonly kind: 'list'; readonly name: string; readonly filters: Filters; readonly limit: number }
  | { readonly kind: 'entry'; readonly name: string; readonly reference: string };

/** An address of ours: what it shows, and in which language if it says so. */
export interface Address {
  readonly target: Target;
  readonly lang?: string;
}

const longest = 2000;

function targetOf({ pathname, searchParams }: URL): Target | undefined {
  // Editors' systems put a slash to the end of whatever they are given.
  const [, first, second, more] = pathname.replace(/(?<=.)\/$/, '').split('/');
  if (more !== undefined || second === '') return undefined;
  if (!first) return { kind: 'contact' };
  if (first === 'forms') return second ? { kind: 'form', slug: second, query: searchParams } : undefined;
  if (second === undefined) {
    const query = (name: string) => searchParams.get(name) ?? undefined;
    return { kind: 'list', name: first, filters: filtersOf(query), limit: limitOf(query) };
  }
  // References are told without regard to case, and nothing else is looked up.
  return /^[\w-]{1,100}$/.test(second) ? { kind: 'entry', name: first, reference: second } : undefined;
}

/**
 * Reads an address that somebody wants to embed; `base` is our own. Undefined for what is not ours: another origin,
 * another scheme, a user before the host, more than 2,000 characters. Whether there is anything at it is not asked.
 */
export function readAddress(text: string, base: string): Address | undefined {
  if (text.length > longest || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.origin !== new URL(base).origin || url.username || url.password) return undefined;
  const target = targetOf(url);
  const lang = url.searchParams.get('lang') || undefined;
  return target && { target, ...(lang && { lang }) };
}
