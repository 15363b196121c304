import type { Language } from '../language/language.ts';
import { inLanguage } from './links.ts';

/** The way to the next page of a list, given the list's own path with its query; nothing where there is none. */
export function More({
  path,
  cursor,
  label,
  lang,
}: {
  readonly path: string;
  readonly cursor?: string;
  readonly label: string;
  readonly lang: Language;
}) {
  if (!cursor) return null;
  const [before = '', anchor] = path.split('#');
  const next = `${before}${before.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
  return (
    <p>
      <a class="kern-link" href={inLanguage(anchor ? `${next}#${anchor}` : next, lang)} rel="next">
        {label}
      </a>
    </p>
  );
}
