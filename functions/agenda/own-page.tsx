import type { Deps } from '../deps.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { AgendaLink } from '../pages/agenda.tsx';
import { Button } from '../pages/controls.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { calendarAddress } from './address.ts';
import { wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly person: string;
  /** Which address is the right one now. */
  readonly generation: number;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
  /** The address was renewed just now. */
  readonly renewed: boolean;
}

/** The address of somebody's own calendar, and the button that gives them another one. */
export function OwnCalendarPage({ deps, person, generation, lang, path, renewed }: Props) {
  const words = wordsIn(wording, lang);
  const address = calendarAddress(deps.config, person, lang, generation);
  return (
    <OwnPage {...{ deps, title: words.name, lang, path }} said={renewed ? words.renewed : undefined}>
      <AgendaLink href={address} lang={lang} />
      <p class="kern-body">{words.copy}</p>
      <p>
        <code dir="ltr">{address}</code>
      </p>
      <h2 class="kern-heading-medium">{words.renewTitle}</h2>
      <form method="post" action={`${path}?lang=${lang}`}>
        <p class="kern-body">{words.renewHint}</p>
        <input type="hidden" name="seen" value={String(generation)} />
        <Button label={words.renew} value="renew" look="secondary" />
      </form>
    </OwnPage>
  );
}
