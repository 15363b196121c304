import { type Language, wordsIn } from '../language/language.ts';
import { Button, Lines, Radios } from '../pages/controls.tsx';
import { Done } from '../pages/done.tsx';
import { wording } from './after-wording.ts';
import { answersToFeedback, type Heard } from './feedback.ts';

interface Props {
  readonly signup: Heard;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
  /** The form was sent without an answer. */
  readonly wrong?: boolean;
}

/** For who took part: the certificate, and how it was. */
export function After({ signup, lang, path, wrong }: Props) {
  const words = wordsIn(wording, lang);
  const { feedback } = signup;
  return (
    <section aria-labelledby="after">
      <h2 class="kern-heading-medium" id="after">
        {words.title}
      </h2>
      <p>
        <a class="kern-btn kern-btn--primary" href={`${path}/certificate.pdf`}>
          <span class="kern-label">{words.certificate}</span>
        </a>
      </p>
      {feedback && <Done text={words.sent} />}
      <form method="post" action={`${path}?lang=${lang}`} novalidate>
        <Radios
          name="helped"
          label={words.how}
          options={answersToFeedback.map((answer) => [answer, words[answer]])}
          value={feedback?.helped}
          error={wrong ? words.choose : undefined}
        />
        <Lines name="words" label={words.words} hint={words.wordsHint} value={feedback?.words} rows={4} />
        <Button label={words.send} value="feedback" look="secondary" />
      </form>
    </section>
  );
}
