import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { CodeBox } from './result.tsx';
import { wording } from './wording.ts';

interface HostsProps {
  readonly deps: Deps;
  readonly lang: Language;
}

/** A website as editors call it: without what every address begins with. */
function plainHost(entry: string): string {
  return entry.replace(/^https:\/\//, '');
}

/** Which websites may embed, by the setting. */
export function HostsSection({ deps, lang }: HostsProps) {
  const words = wordsIn(wording, lang).hosts;
  const { any, list } = deps.config.hosts;
  const { email } = municipalityOf(deps);
  return (
    <section aria-labelledby="hosts-title">
      <h2 class="kern-heading-small" id="hosts-title">
        {words.title}
      </h2>
      {any ? (
        <p>{words.any}</p>
      ) : (
        <>
          <p>{list.length > 0 ? words.some : words.none}</p>
          {list.length > 0 && (
            <ul>
              {list.map((entry) => (
                <li>
                  {entry.includes('*.') ? words.below(plainHost(entry).replace('*.', '')) : plainHost(entry)}
                </li>
              ))}
            </ul>
          )}
          {email && (
            <p>
              {words.ask} <a href={`mailto:${email}`}>{email}</a>
            </p>
          )}
          <p>
            {words.setting('HOSTS')} {words.feeds}
          </p>
        </>
      )}
    </section>
  );
}

/** What websites with a policy of their own must allow. */
export function PolicySection({ deps, lang }: HostsProps) {
  const words = wordsIn(wording, lang).policy;
  const { baseUrl } = deps.config;
  const directives = [
    ['element', `script-src ${baseUrl}; connect-src ${baseUrl}`],
    ['frame', `frame-src ${baseUrl}`],
  ] as const;
  return (
    <details class="embed-policy">
      <summary>
        <h2 class="kern-heading-small">{words.title}</h2>
      </summary>
      <p>{words.text}</p>
      {directives.map(([name, text]) => (
        <CodeBox id={`policy-${name}`} label={words[name]} text={text} lang={lang} />
      ))}
      <p>{words.types}</p>
    </details>
  );
}
