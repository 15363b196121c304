import { formatDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { limitOf, recentAsks, type Volunteer } from '../volunteers/volunteer.ts';
import type { Line } from './about.ts';
import { pageWording } from './page-wording.ts';

/** What was wrong with what somebody sent, by the button they pressed. */
export type Wrong = 'hours' | 'limit' | 'feedback' | undefined;

interface ButtonProps {
  readonly label: string;
  readonly value: string;
  readonly look?: 'primary' | 'secondary';
  /** What screen readers say, where several buttons are called the same. */
  readonly says?: string;
}

/** A button of a small form: what it does stands in the field `do`. */
export function Button({ label, value, look = 'secondary', says }: ButtonProps) {
  return (
    <button class={`kern-btn kern-btn--${look}`} type="submit" name="do" value={value} aria-label={says}>
      <span class="kern-label">{label}</span>
    </button>
  );
}

/** Names and values below one another. */
export function Rows({ lines }: { lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <dl class="facts">
      {lines.map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </>
      ))}
    </dl>
  );
}

interface InputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly type?: 'text' | 'date';
  readonly value?: string;
  readonly numeric?: boolean;
  readonly lines?: boolean;
}

/** A field with its label, hint and mistake; its name is its id. */
export function Input({ id, label, hint, error, type = 'text', value, numeric, lines }: InputProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id,
    name: id,
    class: `kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby': described,
    autofocus: !!error,
  };
  return (
    <div class={`kern-form-input${error ? ' kern-form-input--error' : ''}`}>
      <label class="kern-label" for={id}>
        {label}
      </label>
      {hint && (
        <span class="kern-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {lines ? (
        <textarea {...shared} rows={3} maxlength={1000} dir="auto">
          {value}
        </textarea>
      ) : (
        <input {...shared} type={type} value={value} inputmode={numeric ? 'decimal' : undefined} />
      )}
      {error && (
        <p class="kern-error" id={`${id}-error`} role="alert">
          <span class="kern-body">{error}</span>
        </p>
      )}
    </div>
  );
}

interface SettingsProps {
  readonly volunteer: Volunteer;
  readonly lang: Language;
  readonly now: Date;
  /** Where the small forms are sent. */
  readonly action: string;
  readonly wrong?: Wrong;
}

/** How often somebody may be asked, and the pause. */
export function Settings({ volunteer, lang, now, action, wrong }: SettingsProps) {
  const words = wordsIn(pageWording, lang);
  const { status, pausedUntil } = volunteer;
  const asked = Object.keys(recentAsks(volunteer, now)).length;
  return (
    <section aria-labelledby="settings">
      <h2 class="kern-heading-medium" id="settings">
        {words.settings}
      </h2>
      <p class="kern-body">{words.asked(asked)}</p>
      <form method="post" action={action} novalidate class="small-form">
        <Input
          id="limit"
          label={words.limit}
          value={String(limitOf(volunteer))}
          numeric
          error={wrong === 'limit' ? words.limitWrong : undefined}
        />
        <Button label={words.save} value="limit" />
      </form>
      {status === 'active' && (
        <form method="post" action={action} novalidate class="small-form">
          <h3 class="kern-heading-small">{words.pauseTitle}</h3>
          <Input id="until" label={words.pauseUntil} hint={words.pauseHint} type="date" />
          <Button label={words.pause} value="pause" />
        </form>
      )}
      {status === 'paused' && (
        <form method="post" action={action} class="small-form">
          <p class="kern-body">
            {pausedUntil
              ? words.pausedUntil(formatDay(new Date(Date.parse(pausedUntil) - 1).toISOString(), lang))
              : words.paused}
          </p>
          <Button label={words.resume} value="resume" />
        </form>
      )}
    </section>
  );
}
