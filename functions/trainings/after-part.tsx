import { type Language, wordsIn } from '../language/language.ts';
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
      {feedback && <p role="status">{words.sent}</p>}
      <form method="post" action={`${path}?lang=${lang}`} novalidate>
        <fieldset class={`kern-fieldset${wrong ? ' kern-fieldset--error' : ''}`}>
          <legend class="kern-label">{words.how}</legend>
          {wrong && (
            <p class="kern-error" id="helped-error" role="alert">
              {words.choose}
            </p>
          )}
          {answersToFeedback.map((answer, at) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__radio"
                type="radio"
                id={`helped-${answer}`}
                name="helped"
                value={answer}
                checked={feedback?.helped === answer}
                autofocus={wrong && at === 0}
                aria-invalid={wrong ? 'true' : undefined}
                aria-describedby={wrong ? 'helped-error' : undefined}
              />
              <label class="kern-label" for={`helped-${answer}`}>
                {words[answer]}
              </label>
            </div>
          ))}
        </fieldset>
        <div class="kern-form-input">
          <label class="kern-label" for="words">
            {words.words}
          </label>
          <span class="kern-hint" id="words-hint">
            {words.wordsHint}
          </span>
          <textarea
            class="kern-form-input__input"
            id="words"
            name="words"
            rows={4}
            maxlength={1000}
            dir="auto"
            aria-describedby="words-hint"
          >
            {feedback?.words}
          </textarea>
        </div>
        <p>
          <button class="kern-btn kern-btn--secondary" type="submit" name="do" value="feedback">
            <span class="kern-label">{words.send}</span>
          </button>
        </p>
      </form>
    </section>
  );
}
