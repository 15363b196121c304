import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import type { Posted } from '../pages/language-switch.tsx';
import { Layout } from '../pages/layout.tsx';
import { inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
import { allDomains } from '../rooms.ts';
import { KeysButton, KeysHelp } from './keys.tsx';
import { type MenuGroup, menuFor } from './menu.ts';
import { SearchBox } from './search-box.tsx';
import { readViews, type View } from './views/store.ts';
import { viewsWording } from './views/wording.ts';
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

/** Views that the menu shows; the others are on their page. */
const mostInMenu = 8;

/** The views of a member, their own first, as far as there is a list for them. */
async function viewsIn(deps: Deps, viewer: Viewer): Promise<readonly View[]> {
  const all = await Promise.all([readViews(deps, viewer, 'mine'), readViews(deps, viewer, 'organisation')]);
  return all.flat().flatMap(([, view]) => (allDomains.includes(view.domain) ? view : []));
}

function Group({ group, lang, here }: { group: MenuGroup; lang: Language; here: string }) {
  const { name, title, links } = group;
  return (
    <div class="menu-group">
      <h2 id={`menu-${name}`}>{textIn(title, lang)}</h2>
      <ul aria-labelledby={`menu-${name}`}>
        {links.map((link) => (
          <li>
            <a href={inLanguage(link.path, lang)} aria-current={here === link.path ? 'page' : undefined}>
              {textIn(link.label, lang)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Always open beside a wide page; above a narrow one it opens and closes. */
async function Menu({ deps, lang, path, viewer }: Pick<FrameProps, 'deps' | 'lang' | 'path' | 'viewer'>) {
  const words = wordsIn(wording, lang);
  const viewWords = wordsIn(viewsWording, lang);
  const here = path.split('?')[0] ?? path;
  const groups = await menuFor(viewer);
  const views = await viewsIn(deps, viewer);
  return (
    <details class="workspace-menu">
      <summary>{words.menu}</summary>
      <nav aria-label={words.title}>
        {groups.slice(0, 1).map((group) => (
          <Group {...{ group, lang, here }} />
        ))}
        {views.length > 0 && (
          <div class="menu-group">
            <h2 id="menu-views">{viewWords.menu}</h2>
            <ul aria-labelledby="menu-views">
              {views.slice(0, mostInMenu).map((view) => {
                const to = `/workspace/lists/${view.domain}?${view.query}`;
                return (
                  <li>
                    <a href={inLanguage(to, lang)} aria-current={path === to ? 'page' : undefined}>
                      <bdi>{view.name}</bdi>
                    </a>
                  </li>
                );
              })}
              <li>
                <a
                  href={inLanguage('/workspace/views', lang)}
                  aria-current={here === '/workspace/views' ? 'page' : undefined}
                >
                  {viewWords.all}
                </a>
              </li>
            </ul>
          </div>
        )}
        {groups.slice(1).map((group) => (
          <Group {...{ group, lang, here }} />
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
      <KeysButton lang={lang} />
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
      scripts={['workspace.js']}
      demo={deps.config.demo}
      posts={posts}
    >
      <div class="workspace">
        <a class="skip" href="#page">
          {words.skipMenu}
        </a>
        <Menu {...{ deps, lang, path, viewer }} />
        <div class="workspace-page" id="page" tabindex={-1}>
          {!path.startsWith('/workspace/search') && <SearchBox lang={lang} />}
          <h1 class="kern-heading-large" dir="auto">
            {title}
          </h1>
          {notice && (
            <div class="kern-alert kern-alert--danger" id="errors" role="alert" tabindex={-1} autofocus>
              <p>{notice}</p>
            </div>
          )}
          {children}
        </div>
      </div>
      <KeysHelp lang={lang} />
    </Layout>
  );
}
