import type { Child } from 'hono/jsx';
import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { Done } from './done.tsx';
import { Layout } from './layout.tsx';

interface OwnPageProps {
  readonly deps: Deps;
  readonly title: string;
  readonly lang: Language;
  /** The page's own path, with its query. */
  readonly path: string;
  /** What was sent has mistakes. */
  readonly wrong?: boolean;
  /** What was done just now. */
  readonly said?: string;
  /** What went wrong, said above everything else. */
  readonly notice?: string;
  /** Stands before the title: the way back. */
  readonly before?: Child;
  readonly styles?: readonly string[];
  readonly children?: Child;
}

/** A page that somebody opens by a link of their own: its title, what was done or went wrong, and its content. */
export function OwnPage(props: OwnPageProps) {
  const { deps, title, lang, path, wrong, said, notice, before, styles, children } = props;
  return (
    <Layout
      title={title}
      wrong={wrong}
      lang={lang}
      path={path}
      assets={deps.assets}
      styles={styles}
      demo={deps.config.demo}
    >
      {before}
      <h1 class="kern-heading-large">{title}</h1>
      {said && <Done text={said} />}
      {notice && (
        <div class="kern-alert kern-alert--danger" role="alert">
          <p>{notice}</p>
        </div>
      )}
      {children}
    </Layout>
  );
}
