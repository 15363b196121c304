import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { directionOf, type Language, pageLanguages, wordsIn } from '../language/language.ts';
import type { Assets } from './assets.ts';
import { EmbedLinks } from './embed-links.tsx';
import { Alternates, LanguageSwitch, type Posted } from './language-switch.tsx';
import { layoutWording } from './layout-wording.ts';
import { Unreviewed } from './unreviewed.tsx';
import { wording } from './wording.ts';

interface LayoutProps {
  /** What the page is about; stands before the site's name. */
  readonly title: string;
  /** What was sent has mistakes: the title says so first. */
  readonly wrong?: boolean;
  readonly lang: Language;
  /** Languages this page can be had in; those of the product without it. */
  readonly languages?: readonly Language[];
  /** The page's own path, with all of its query that a change of language keeps. */
  readonly path: string;
  /** The website's own address, on pages that anybody may find: tells search engines of its translations. */
  readonly origin?: string;
  /** Other websites may embed it, given its address; needs `origin`. */
  readonly embed?: boolean;
  /** A form on the page whose answers a change of language must not lose. */
  readonly posts?: Posted;
  readonly assets: Assets;
  /** A native speaker has reviewed what the page shows of a form; true without it. */
  readonly reviewed?: boolean;
  readonly children?: Child;
  /** Stylesheets of the page's own besides the common one, by plain name. */
  readonly styles?: readonly string[];
  /** Scripts by plain name, e.g. `form.js`; deferred. */
  readonly scripts?: readonly string[];
  /** Says that the content is made up. */
  readonly demo?: boolean;
  /** For search engines and link previews. */
  readonly description?: string;
  /** Feeds of the same content. */
  readonly feeds?: readonly { readonly type: string; readonly href: string }[];
  /** Without header and footer, for a frame on another website. */
  readonly bare?: boolean;
}

const sections = ['needs', 'offers', 'trainings', 'opportunities', 'forms'] as const;

/** The whole HTML document around a page's content. */
export function Layout(props: LayoutProps) {
  const { title, lang, path, assets, children, bare } = props;
  const words = wordsIn(wording, lang);
  const layoutWords = wordsIn(layoutWording, lang);
  const pathname = path.split('?')[0] ?? path;
  const languages = props.languages ?? pageLanguages;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang} dir={directionOf(lang)}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{`${props.wrong ? layoutWords.wrong(title) : title} – ${words.site}`}</title>
          {props.description && <meta name="description" content={props.description} />}
          <link rel="icon" href="data:," />
          {['style.css', ...(props.styles ?? [])].map((name) => (
            <link rel="stylesheet" href={assets.get(name).path} />
          ))}
          {props.origin && <Alternates path={path} languages={languages} origin={props.origin} />}
          {props.embed && props.origin && (
            <EmbedLinks title={title} lang={lang} path={path} origin={props.origin} />
          )}
          {props.feeds?.map(({ type, href }) => (
            <link rel="alternate" type={type} title={title} href={href} />
          ))}
          {[...(props.scripts ?? []), ...(bare ? ['frame.js'] : [])].map((name) => (
            <script src={assets.get(name).path} defer />
          ))}
        </head>
        {bare ? (
          <body class="bare">
            <main id="main">
              {children}
              <Unreviewed lang={lang} reviewed={props.reviewed} />
            </main>
          </body>
        ) : (
          <body>
            <a class="skip" href="#main">
              {words.skip}
            </a>
            <header class="site-header">
              <div class="site-bar">
                <a class="site-name" href={`/?lang=${lang}`}>
                  {words.site}
                </a>
                <LanguageSwitch path={path} lang={lang} languages={languages} posts={props.posts} />
              </div>
              <nav class="site-nav" aria-label={words.nav}>
                <ul>
                  {sections.map((name) => (
                    <li>
                      <a
                        href={`/${name}?lang=${lang}`}
                        aria-current={pathname === `/${name}` ? 'page' : undefined}
                      >
                        {words[name]}
                      </a>
                    </li>
                  ))}
                </ul>
              </nav>
              {props.demo && <p class="site-demo">{words.demo}</p>}
            </header>
            <main id="main" tabindex={-1}>
              {children}
            </main>
            <footer class="site-footer">
              <p>{words.footer}</p>
              <Unreviewed lang={lang} reviewed={props.reviewed} />
              <nav aria-label={words.footerNav}>
                <ul>
                  <li>
                    <a href={`/?lang=${lang}#contact`}>{words.contact}</a>
                  </li>
                  <li>
                    <a href={`/embed?lang=${lang}`}>{words.embed}</a>
                  </li>
                  <li>
                    <a href={`/workspace?lang=${lang}`}>{words.workspace}</a>
                  </li>
                  <li>
                    <a
                      href={`/barrierefreiheit?lang=${lang}`}
                      aria-current={pathname === '/barrierefreiheit' ? 'page' : undefined}
                    >
                      {layoutWords.accessibility}
                    </a>
                  </li>
                </ul>
              </nav>
            </footer>
          </body>
        )}
      </html>
    </>
  );
}
