import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { wording } from './wording.ts';

/** Who looks at the workspace. */
export interface Viewer {
  readonly email: string;
  readonly role: 'admin' | 'coordinator';
}

interface FrameProps {
  readonly deps: Deps;
  readonly title: string;
  readonly lang: Language;
  readonly path: string;
  readonly viewer: Viewer;
  readonly children?: Child;
}

/** A page of the workspace: the common layout with the workspace's own navigation. */
export function Frame({ deps, title, lang, path, viewer, children }: FrameProps) {
  const words = wordsIn(wording, lang);
  const links = [
    ['/workspace', words.overview],
    ['/workspace/lists/needs', words.lists],
    ['/workspace/forms', words.forms],
    ['/workspace/people', words.people],
  ] as const;
  return (
    <Layout
      title={`${title} – ${words.title}`}
      lang={lang}
      path={path}
      assets={deps.assets}
      demo={deps.config.demo}
    >
      <nav class="workspace-nav" aria-label={words.title}>
        <ul>
          {links.map(([href, label]) => (
            <li>
              <a class="kern-link" href={href} aria-current={href === path ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
          <li>
            <form method="post" action="/workspace/sign-out">
              <button class="kern-btn kern-btn--tertiary" type="submit">
                <span class="kern-label">{words.signOut}</span>
              </button>
              <span class="workspace-viewer">{viewer.email}</span>
            </form>
          </li>
        </ul>
      </nav>
      <h1 class="kern-heading-large">{title}</h1>
      {children}
    </Layout>
  );
}
