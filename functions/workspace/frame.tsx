import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { inLanguage } from '../pages/links.ts';
import type { Viewer } from '../rights.ts';
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
  readonly children?: Child;
}

/** A page of the workspace: the common layout with the workspace's own navigation. */
export function Frame({ deps, title, lang, path, viewer, notice, wrong, children }: FrameProps) {
  const words = wordsIn(wording, lang);
  const here = path.split('?')[0] ?? path;
  const links = [
    ['/workspace', words.overview, here === '/workspace'],
    ['/workspace/lists/needs', words.lists, here.startsWith('/workspace/lists/')],
    ['/workspace/forms', words.forms, here === '/workspace/forms'],
    ['/workspace/people', words.people, false],
  ] as const;
  return (
    <Layout
      title={`${title} – ${words.title}`}
      wrong={wrong || notice !== undefined}
      lang={lang}
      path={path}
      assets={deps.assets}
      styles={['workspace.css']}
      demo={deps.config.demo}
    >
      <nav class="workspace-nav" aria-label={words.title}>
        <ul>
          {links.map(([href, label, current]) => (
            <li>
              <a class="kern-link" href={inLanguage(href, lang)} aria-current={current ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
        <form method="post" action={inLanguage('/workspace/sign-out', lang)}>
          <bdi class="meta" dir="ltr">
            {viewer.email}
          </bdi>
          <button class="kern-btn kern-btn--tertiary" type="submit">
            <span class="kern-label">{words.signOut}</span>
          </button>
        </form>
      </nav>
      <h1 class="kern-heading-large" dir="auto">
        {title}
      </h1>
      {notice && (
        <div class="kern-alert kern-alert--danger" role="alert">
          <p>{notice}</p>
        </div>
      )}
      {children}
    </Layout>
  );
}
