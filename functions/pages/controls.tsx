import type { Child } from 'hono/jsx';

interface Labelled {
  readonly name: string;
  /** Where the name stands more than once on a page. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly error?: string;
}

function described({ name, id = name, hint, error }: Labelled): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function Around({ children, ...field }: Labelled & { children?: Child }) {
  const { name, id = name, label, hint, error } = field;
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
      {error && (
        <p class="kern-error" id={`${id}-error`} role="alert">
          <span class="kern-body">{error}</span>
        </p>
      )}
      {children}
    </div>
  );
}

/** A labelled input with its hint and its error. */
export function Input(
  props: Labelled & {
    readonly type?: string;
    readonly autocomplete?: string;
    readonly maxlength?: number;
    /** Digits are typed: telephones show their number keys. */
    readonly numeric?: boolean;
    readonly direction?: 'auto' | 'ltr';
  },
) {
  const { name, id = name, value, error, type = 'text', direction } = props;
  return (
    <Around {...props}>
      <input
        class={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        type={type}
        value={value}
        dir={direction}
        maxlength={props.maxlength ?? 254}
        inputmode={props.numeric ? 'decimal' : undefined}
        autocomplete={props.autocomplete}
        aria-invalid={error ? 'true' : undefined}
        autofocus={!!error}
        aria-describedby={described(props)}
      />
    </Around>
  );
}

/** A labelled choice of one of a few. */
export function Select(
  props: Labelled & { readonly options: readonly (readonly [value: string, text: string])[] },
) {
  const { name, id = name, value, error, options } = props;
  return (
    <Around {...props}>
      <div class="kern-form-input__select-wrapper">
        <select
          class="kern-form-input__select"
          id={id}
          name={name}
          aria-invalid={error ? 'true' : undefined}
          autofocus={!!error}
          aria-describedby={described(props)}
        >
          {options.map(([key, text]) => (
            <option value={key} selected={key === value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    </Around>
  );
}

/** A labelled field of several lines, for free words. */
export function Lines(props: Labelled & { readonly rows?: number; readonly maxlength?: number }) {
  const { name, id = name, value, error, rows = 3, maxlength = 1000 } = props;
  return (
    <Around {...props}>
      <textarea
        class={`kern-form-input__input${error ? ' kern-form-input__input--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        maxlength={maxlength}
        dir="auto"
        aria-invalid={error ? 'true' : undefined}
        autofocus={!!error}
        aria-describedby={described(props)}
      >
        {value}
      </textarea>
    </Around>
  );
}

/** One of a few answers, all of them to be seen. Where none was given, the focus is on the first, and it is said why. */
export function Radios({
  name,
  label,
  value,
  error,
  options,
}: Omit<Labelled, 'id' | 'hint'> & {
  readonly options: readonly (readonly [value: string, text: string])[];
}) {
  return (
    <fieldset class={`kern-fieldset${error ? ' kern-fieldset--error' : ''}`}>
      <legend class="kern-label">{label}</legend>
      {error && (
        <p class="kern-error" id={`${name}-error`} role="alert">
          <span class="kern-body">{error}</span>
        </p>
      )}
      <div class="kern-fieldset__body">
        {options.map(([key, text], at) => (
          <div class="kern-form-check">
            <input
              class="kern-form-check__radio"
              type="radio"
              id={`${name}-${key}`}
              name={name}
              value={key}
              checked={key === value}
              autofocus={!!error && at === 0}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={error && `${name}-error`}
            />
            <label class="kern-label" for={`${name}-${key}`}>
              {text}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** A button in the look of the pages. */
export function Button({
  label,
  look = 'primary',
  value,
  says,
  described: by,
}: {
  readonly label: Child;
  readonly look?: 'primary' | 'secondary';
  /** What it does, where a form has several: sent as `do`. */
  readonly value?: string;
  /** What screen readers say, where several buttons are called the same. */
  readonly says?: string;
  /** Id of what explains it. */
  readonly described?: string;
}) {
  return (
    <button
      class={`kern-btn kern-btn--${look}`}
      type="submit"
      name={value && 'do'}
      value={value}
      aria-label={says}
      aria-describedby={by}
    >
      <span class="kern-label">{label}</span>
    </button>
  );
}
