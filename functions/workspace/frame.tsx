import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { Posted } from '../pages/language-switch.tsx';
import { Layout } from '../pages/layout.tsx';
import { inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
import { menuFor } from './menu.ts';
import { SearchBox } from './search-box.tsx';
import { wording } from './wording.ts';

interface FrameProps {
  readonly deps: Deps;
  readonly title: string;
  readonly lang: Language;
  /** The page's own path, with the query that makes it this page. */
  readonly path: string;
  readonly viewer: Viewer;
  /** What went wrong, said above everything else. */
  readonly notice?: string;
  /** What was sent has mistakes. */
  readonly wrong?: boolean;
  /** A form on the page whose answers a change of language must not lose. */
  readonly posts?: Posted;
  /** Stylesheets besides the workspace's own. */
  readonly styles?: readonly string[];
  readonly children?: Child;
}

/** Always open beside a wide page; above a narrow one it opens and closes. */
async function Menu({ lang, path, viewer }: Pick<FrameProps, 'lang' | 'path' | 'viewer'>) {
  const words = wordsIn(wording, lang);
  const here = path.split('?')[0] ?? path;
  const groups = await menuFor(viewer);
  return (
    <details class="workspace-menu">
      <summary>{words.menu}</summary>
      <nav aria-label={words.title}>
        {groups.map(({ name, title, links }) => (
          <div class="menu-group">
            <h2 id={`menu-${name}`}>{textIn(title, lang)}</h2>
            <ul aria-labelledby={`menu-${name}`}>
              {links.map((link) => (
                <li>
                  <a
                    href={inLanguage(link.path, lang)}
                    aria-current={here === link.path ? 'page' : undefined}
                  >
                    {textIn(link.label, lang)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <form method="post" action={inLanguage('/workspace/sign-out', lang)} class="signed-in">
        <a class="meta" href={inLanguage('/workspace/account', lang)}>
          <bdi dir="ltr">{viewer.email}</bdi>
        </a>
        <button class="kern-btn kern-btn--tertiary" type="submit">
          <span class="kern-label">{words.signOut}</span>
        </button>
      </form>
    </details>
  );
}

/** A page of the workspace: the common layout with the workspace's own navigation. */
export function Frame({
  deps,
  title,
  lang,
  path,
  viewer,
  notice,
  wrong,
  posts,
  styles = [],
  children,
}: FrameProps) {
  const words = wordsIn(wording, lang);
  return (
    <Layout
      title={`${title} – ${words.title}`}
      wrong={wrong || notice !== undefined}
      lang={lang}
      path={path}
      assets={deps.assets}
      styles={['workspace.css', ...styles]}
      demo={deps.config.demo}
      posts={posts}
    >
      <div class="workspace">
        <Menu lang={lang} path={path} viewer={viewer} />
        <div class="workspace-page" id="page" tabindex={-1}>
          {!path.startsWith('/workspace/search') && <SearchBox lang={lang} />}
          <h1 class="kern-heading-large" dir="auto">
            {title}
          </h1>
          {notice && (
            <div class="kern-alert kern-alert--danger" role="alert">
              <p>{notice}</p>
            </div>
          )}
          {children}
        </div>
      </div>
    </Layout>
  );
}
