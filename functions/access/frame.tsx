import type { Child, FC } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { languages } from '../language/languages.ts';
import { Done } from '../pages/done.tsx';
import { inLanguage } from '../pages/links.ts';
import { has, type Viewer } from '../rights.ts';
import { accountWording } from './account-wording.ts';
import { logWording } from './log-wording.ts';
import { membersWording } from './members-wording.ts';
import { organisationsWording } from './organisations-wording.ts';

/** The workspace's page around a content, handed in: its navigation belongs to the workspace. */
export type Frame = FC<{
  readonly deps: Deps;
  readonly title: string;
  readonly lang: Language;
  readonly path: string;
  readonly viewer: Viewer;
  readonly notice?: string;
  readonly wrong?: boolean;
  readonly children?: Child;
}>;

/** What every page about access is made from. */
export interface PageContext {
  readonly deps: Deps;
  readonly lang: Language;
  readonly viewer: Viewer;
  readonly frame: Frame;
}

/** Languages a mail can be written in, each by its own name. */
export const mailLanguages: readonly (readonly [string, string])[] = Object.entries(languages).map(
  ([tag, { name }]) => [tag, name],
);

interface Props extends PageContext {
  readonly title: string;
  readonly path: string;
  /** What was done, said above the page. */
  readonly done?: string;
  readonly notice?: string;
  readonly wrong?: boolean;
  readonly children?: Child;
}

/** A page about access, with links to the others that the viewer may open. */
export function AccessPage({ frame: Framed, done, children, ...page }: Props) {
  const { lang, viewer, path } = page;
  const tabs = [
    ['/workspace/people', wordsIn(membersWording, lang).title, 'see'],
    ['/workspace/organisations', wordsIn(organisationsWording, lang).title, 'administer'],
    ['/workspace/log', wordsIn(logWording, lang).title, 'coordinate'],
    ['/workspace/account', wordsIn(accountWording, lang).title, 'see'],
  ] as const;
  const here = path.split('?')[0];
  return (
    <Framed {...page}>
      <nav class="tabs" aria-label={wordsIn(membersWording, lang).navigation}>
        <ul>
          {tabs
            .filter(([, , right]) => has(viewer, right))
            .map(([href, label]) => (
              <li>
                <a
                  class="kern-link"
                  href={inLanguage(href, lang)}
                  aria-current={here === href ? 'page' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {done && <Done text={done} />}
      {children}
    </Framed>
  );
}
