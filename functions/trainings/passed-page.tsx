import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { Button } from '../pages/controls.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import type { Noted } from './passed.ts';
import { wording } from './passed-wording.ts';

/** A kind of training in words, by the first form that asks for it. */
function kindIn(deps: Deps, kind: string, lang: Language): string {
  const choices = deps.forms.slugs().flatMap((slug) => {
    const form = deps.forms.get(slug);
    const field = form?.domain === 'trainings' ? form.fields.find(({ role }) => role === 'kind') : undefined;
    return field?.choices ?? [];
  });
  const choice = choices.find(({ value }) => value === kind);
  return choice ? textIn(choice.title, lang) : kind;
}

interface Props {
  readonly deps: Deps;
  readonly noted: Noted;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
}

/** What somebody has passed, why it is known and until when, and the button that has it forgotten. */
export function PassedPage({ deps, noted, lang, path }: Props) {
  const words = wordsIn(wording, lang);
  const kinds = Object.entries(noted.kinds);
  return (
    <OwnPage {...{ deps, title: words.title, lang, path }}>
      {kinds.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <>
          <p>{words.why}</p>
          <ul>
            {kinds.map(([kind, at]) => (
              <li>{words.one(kindIn(deps, kind, lang), formatDay(at, lang))}</li>
            ))}
          </ul>
          <p>{words.volunteer}</p>
          {noted.endsAt && <p>{words.until(formatDay(noted.endsAt, lang))}</p>}
          <form method="post" action={`${path}?lang=${lang}`}>
            <p>{words.clearHint}</p>
            <Button label={words.clear} value="clear" look="secondary" />
          </form>
        </>
      )}
    </OwnPage>
  );
}
