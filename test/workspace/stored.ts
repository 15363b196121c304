import type { Deps } from '../../functions/deps.ts';
import { type Entry, settle } from '../../functions/store/entry.ts';
import { referenceFor } from '../../functions/store/reference.ts';
import { entryWith } from '../entries.ts';

/** Stores entries of one form in one state, each a second after the one before; their references in this order. */
export async function store(
  deps: Deps,
  slug: string,
  count: number,
  change: Partial<Entry> = {},
): Promise<readonly string[]> {
  const form = deps.forms.get(slug);
  if (!form) throw new Error(`There is no form ${slug}.`);
  const first = Date.parse(change.receivedAt ?? deps.clock().toISOString());
  const entries = Array.from({ length: count }, (_, n) => {
    const status = change.status ?? 'new';
    const at = new Date(first + n * 1000).toISOString();
    const reference = referenceFor(deps.config.secret, slug, `${status} ${at} ${n}`, 0);
    return settle(
      entryWith({
        domain: form.domain,
        form: slug,
        facts: { title: `Nummer ${n + 1}` },
        ...change,
        status,
        reference,
        receivedAt: at,
        pk: `ENTRY#${reference}`,
      }),
    );
  });
  for (const entry of entries) await deps.db.create(entry);
  return entries.map((entry) => entry.reference);
}

/** What a page shows to a reader: its text without tags, blanks made one. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replace(/&#39;/g, "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}
