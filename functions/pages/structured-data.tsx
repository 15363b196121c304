import { raw } from 'hono/html';

/** Something in the words of schema.org; what is undefined is left out. */
export interface Thing {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * Tells search engines and assistants in words of schema.org what a page is about. Browsers run none of it, and the policy
 * of our pages lets it stand; what somebody typed cannot end it.
 */
export function StructuredData({ data }: { readonly data: Thing }) {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c');
  return <script type="application/ld+json">{raw(json)}</script>;
}
