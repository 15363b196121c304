import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { factsOf } from '../language/languages.ts';
import { wording } from './wording.ts';

/** A language by its own name, in its own script. */
export function nativeName(lang: Language): string {
  return factsOf(lang)?.name ?? new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}

/** The same page in another language: all of its query is kept but the page of a list, which is cut differently there. */
export function inLanguage(path: string, lang: Language): string {
  const [pathname = '/', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.delete('cursor');
  params.set('lang', lang);
  return `${pathname}?${params}`;
}

/** A form that a change of language posts: its id, and what its button says. */
export interface Posted {
  readonly form: string;
  readonly name: string;
  readonly value: string;
  /** What the button says that the Enter key presses in a field of the form; without it the form is sent as it is. */
  readonly enter?: string;
}

interface SwitchProps {
  /** The page's own path, with its query. */
  readonly path: string;
  readonly lang: Language;
  readonly languages: readonly Language[];
  /** Instead of following a link, whose page would be empty. */
  readonly posts?: Posted;
}

function Globe() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c-6 6-6 12 0 18c6-6 6-12 0-18" />
    </svg>
  );
}

interface WayProps extends Pick<SwitchProps, 'path' | 'posts'> {
  readonly to: Language;
  readonly current: boolean;
}

function Way({ path, to, current, posts }: WayProps) {
  const look = { lang: to, dir: directionOf(to), 'aria-current': current ? ('true' as const) : undefined };
  const href = inLanguage(path, to);
  if (!posts) {
    return (
      <a href={href} hreflang={to} {...look}>
        {nativeName(to)}
      </a>
    );
  }
  return (
    <button
      type="submit"
      formaction={href}
      formnovalidate
      form={posts.form}
      name={posts.name}
      value={posts.value}
      {...look}
    >
      {nativeName(to)}
    </button>
  );
}

/** The Enter key presses the first button of a form on the page, which must not be one of the menu's. */
function Enter({ form, name, enter }: Posted) {
  return <button type="submit" hidden form={form} name={enter && name} value={enter} />;
}

/** A menu of languages, each by its own name; it opens in the flow of the page and so hides nothing. */
export function LanguageSwitch({ path, lang, languages, posts }: SwitchProps) {
  if (languages.length < 2) return null;
  const { language } = wordsIn(wording, lang);
  return (
    <nav aria-label={language}>
      {posts && <Enter {...posts} />}
      <details class="languages">
        <summary>
          <Globe />
          <span class="kern-sr-only">{language}: </span>
          {nativeName(lang)}
        </summary>
        <ul>
          {languages.map((one) => (
            <li>
              <Way path={path} to={one} current={one === lang} posts={posts} />
            </li>
          ))}
        </ul>
      </details>
    </nav>
  );
}

/** Tells search engines where each translation of a public page is. `origin` is the website's own address. */
export function Alternates({
  path,
  languages,
  origin,
}: Omit<SwitchProps, 'lang' | 'posts'> & { origin: string }) {
  const [pathname = '/', query = ''] = path.split('?');
  const rest = new URLSearchParams(query);
  rest.delete('lang');
  rest.delete('cursor');
  return (
    <>
      {languages.map((one) => (
        <link rel="alternate" hreflang={one} href={origin + inLanguage(path, one)} />
      ))}
      <link
        rel="alternate"
        hreflang="x-default"
        href={`${origin}${pathname}${rest.size > 0 ? `?${rest}` : ''}`}
      />
    </>
  );
}
