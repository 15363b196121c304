import { wordsIn } from '../language/language.ts';
import type { Embedded } from '../oembed/answer.tsx';
import { Layout } from '../pages/layout.tsx';
import { choiceQuery } from './choice.ts';
import { HostsSection, PolicySection } from './hosts.tsx';
import { Result } from './result.tsx';
import { Steps, type StepsProps } from './steps.tsx';
import { wording } from './wording.ts';

interface EmbedProps extends StepsProps {
  /** What stands in a frame for the choice. */
  readonly embedded: Embedded;
}

/** For web editors: choose, see it, copy the lines. */
export function EmbedPage(props: EmbedProps) {
  const { deps, choice, lang, embedded } = props;
  const words = wordsIn(wording, lang);
  return (
    <Layout
      title={words.title}
      description={words.intro}
      lang={lang}
      path={`/embed?${choiceQuery(choice, lang)}`}
      assets={deps.assets}
      styles={['embed.css']}
      scripts={['embed.js']}
      demo={deps.config.demo}
    >
      <h1 class="kern-heading-large">{words.title}</h1>
      <p>{words.intro}</p>
      <div class="embed">
        <Steps {...props} />
        <Result deps={deps} choice={choice} embedded={embedded} lang={lang} />
      </div>
      <HostsSection deps={deps} lang={lang} />
      <PolicySection deps={deps} lang={lang} />
      <script src="/widget.js" async />
    </Layout>
  );
}
