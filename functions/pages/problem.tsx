import type { Problem } from '../errors.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Assets } from './assets.ts';
import { Layout } from './layout.tsx';
import { problemText } from './problem-wording.ts';
import { wording } from './wording.ts';

interface ProblemProps {
  readonly problem: Problem;
  readonly lang: Language;
  readonly path: string;
  readonly assets: Assets;
}

/** A page that says what went wrong and where to go from here. */
export function problemPage({ problem, lang, path, assets }: ProblemProps) {
  const words = wordsIn(wording, lang);
  const missing = problem.status === 404 && !problem.worded;
  const told = missing ? words.notFoundText : problemText(problem, lang);
  return (
    <Layout title={missing ? words.notFound : words.problem} lang={lang} path={path} assets={assets}>
      <h1 class="kern-heading-large">{missing ? words.notFound : words.problem}</h1>
      <p class="kern-body">{told}</p>
      <p>
        <a class="kern-btn kern-btn--primary" href={`/?lang=${lang}`}>
          <span class="kern-label">{words.toStart}</span>
        </a>
      </p>
    </Layout>
  );
}
