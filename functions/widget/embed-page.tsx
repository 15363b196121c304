import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { Layout } from '../pages/layout.tsx';
import { wording } from './embed-wording.ts';

/** For web editors: what to paste for each widget. */
export function EmbedPage({ deps, lang }: { deps: Deps; lang: Language }) {
  const words = wordsIn(wording, lang);
  const base = deps.config.baseUrl;
  const tag = (kind: keyof typeof words.see, attributes: string, path: string) =>
    `<helferkreis-${kind}${attributes} lang="${lang}"><a href="${base}${path}?lang=${lang}">${words.see[kind]}</a></helferkreis-${kind}>`;
  const samples = [
    [words.script, `<script src="${base}/widget.js" defer></script>`],
    [words.offers, tag('offers', ' field="language-education"', '/offers')],
    [words.trainings, tag('trainings', '', '/trainings')],
    [words.form, tag('form', ' form="volunteer-registration"', '/forms/volunteer-registration')],
    [words.contact, tag('contact', '', '/')],
    [
      words.frame,
      `<iframe src="${base}/widget/offers?lang=${lang}" title="${words.see.offers}" width="100%" height="600"></iframe>`,
    ],
    [words.policy, base],
  ] as const;
  return (
    <Layout
      title={words.title}
      lang={lang}
      path="/embed"
      origin={base}
      assets={deps.assets}
      demo={deps.config.demo}
    >
      <h1 class="kern-heading-large">{words.title}</h1>
      <p>{words.intro}</p>
      {samples.map(([label, code]) => (
        <>
          <h2 class="kern-heading-small">{label}</h2>
          <pre tabindex={0} dir="ltr">
            <code>{code}</code>
          </pre>
        </>
      ))}
    </Layout>
  );
}
