import { type Language, wordsIn } from '../language/language.ts';
import { remarksWording } from './remarks-wording.ts';
import { wording } from './wording.ts';

/** What was wrong with a remark, with what was typed. */
export interface RemarkError {
  readonly code: string;
  readonly message: string;
  readonly typed: (name: string) => string;
}

interface Props {
  readonly lang: Language;
  readonly error?: RemarkError;
}

/** The message of a field, where one of these mistakes was made. */
export function ErrorText({
  id,
  error,
  codes,
}: {
  id: string;
  error?: RemarkError;
  codes: readonly string[];
}) {
  if (!error || !codes.includes(error.code)) return null;
  return (
    <p class="kern-error" id={id} role="alert">
      {error.message}
    </p>
  );
}

/** What a field with a mistake says of itself. */
export function mistaken(
  id: string,
  error: RemarkError | undefined,
  codes: readonly string[],
  hint?: string,
) {
  const wrong = !!error && codes.includes(error.code);
  const described = [hint, wrong ? id : undefined].filter(Boolean).join(' ');
  return {
    autofocus: wrong,
    'aria-invalid': wrong ? ('true' as const) : undefined,
    'aria-describedby': described || undefined,
  };
}

/** Of a note: its words. */
export function NoteFields({ lang, error }: Props) {
  const words = wordsIn(wording, lang);
  return (
    <div class="kern-form-input">
      <label class="kern-label" for="note">
        {words.note}
      </label>
      <span class="kern-hint" id="note-hint">
        {words.noteHint}
      </span>
      <ErrorText id="note-error" error={error} codes={['note_missing']} />
      <textarea
        id="note"
        name="note"
        rows={3}
        maxlength={2000}
        dir="auto"
        class="kern-form-input__input"
        {...mistaken('note-error', error, ['note_missing'], 'note-hint')}
      >
        {error?.typed('note')}
      </textarea>
    </div>
  );
}

const ways = ['phone', 'mail', 'in-person'] as const;

/** Of a contact: how it was, and what came of it. */
export function ContactFields({ lang, error }: Props) {
  const words = wordsIn(remarksWording, lang);
  const how = error?.typed('how') || 'phone';
  return (
    <>
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{words.contactHow}</legend>
        <ErrorText id="how-error" error={error} codes={['contact_how']} />
        <div class="kern-fieldset__body kern-fieldset__body--horizontal">
          {ways.map((way) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__radio"
                type="radio"
                name="how"
                id={`how-${way}`}
                value={way}
                checked={way === how}
              />
              <label class="kern-label" for={`how-${way}`}>
                {words.how[way]}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class="kern-form-input">
        <label class="kern-label" for="contact-words">
          {words.contactWords}
        </label>
        <ErrorText id="contact-error" error={error} codes={['contact_words']} />
        <textarea
          id="contact-words"
          name="contact"
          rows={3}
          maxlength={2000}
          dir="auto"
          class="kern-form-input__input"
          {...mistaken('contact-error', error, ['contact_words'])}
        >
          {error?.typed('contact')}
        </textarea>
      </div>
    </>
  );
}

/** Of a follow-up: the day, what is to be done, and who does it. */
export function FollowUpFields({ lang, error, organisation }: Props & { readonly organisation: string }) {
  const words = wordsIn(remarksWording, lang);
  const ours = error?.typed('who') === 'organisation';
  return (
    <>
      <div class="kern-form-input">
        <label class="kern-label" for="follow-up-day">
          {words.day}
        </label>
        <ErrorText id="follow-up-day-error" error={error} codes={['follow_up_day']} />
        <input
          type="date"
          id="follow-up-day"
          name="day"
          value={error?.typed('day')}
          class="kern-form-input__input"
          {...mistaken('follow-up-day-error', error, ['follow_up_day'])}
        />
      </div>
      <div class="kern-form-input">
        <label class="kern-label" for="follow-up-words">
          {words.words}
        </label>
        <span class="kern-hint" id="follow-up-hint">
          {words.followUpHint}
        </span>
        <ErrorText id="follow-up-error" error={error} codes={['follow_up_words']} />
        <input
          id="follow-up-words"
          name="words"
          maxlength={300}
          value={error?.typed('words')}
          dir="auto"
          class="kern-form-input__input"
          {...mistaken('follow-up-error', error, ['follow_up_words'], 'follow-up-hint')}
        />
      </div>
      <fieldset class="kern-fieldset">
        <legend class="kern-label">{words.who}</legend>
        <div class="kern-fieldset__body">
          {(['me', 'organisation'] as const).map((who) => (
            <div class="kern-form-check">
              <input
                class="kern-form-check__radio"
                type="radio"
                name="who"
                id={`who-${who}`}
                value={who}
                checked={ours === (who === 'organisation')}
              />
              <label class="kern-label" for={`who-${who}`}>
                {who === 'me' ? words.me : words.organisation(organisation)}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </>
  );
}
