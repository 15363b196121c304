import type { Child } from 'hono/jsx';
import type { Option } from '../listing/vocabulary.ts';

interface StepProps {
  readonly title: string;
  readonly children?: Child;
}

/** One of the steps: questions that belong together. */
export function Step({ title, children }: StepProps) {
  return (
    <fieldset class="kern-fieldset">
      <legend>
        <h2 class="kern-heading-small">{title}</h2>
      </legend>
      <div class="kern-fieldset__body">{children}</div>
    </fieldset>
  );
}

interface CheckProps {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
  readonly checked: boolean;
}

/** What is on or off, with its label and a hint. */
export function Check({ id, type, name, value, title, hint, checked }: CheckProps) {
  return (
    <div class="kern-form-check">
      <input
        class={`kern-form-check__${type}`}
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint && `${id}-hint`}
      />
      <label class="kern-label" for={id}>
        {title}
        {hint && (
          <span class="kern-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly options: readonly (Option & { readonly hint?: string })[];
  readonly chosen: string;
}

/** One of a few, all of them to be seen. */
export function Radios({ name, options, chosen }: ChoicesProps) {
  return (
    <>
      {options.map((one) => (
        <Check {...one} id={`${name}-${one.value}`} type="radio" name={name} checked={one.value === chosen} />
      ))}
    </>
  );
}

interface SelectProps {
  readonly name: string;
  readonly title: string;
  /** Stands first and means that nothing is chosen. */
  readonly any?: string;
  readonly options: readonly (Option & { readonly lang?: string })[];
  readonly chosen?: string;
}

/** One of many. */
export function Select({ name, title, any, options, chosen }: SelectProps) {
  return (
    <Labelled name={name} title={title}>
      <div class="kern-form-input__select-wrapper">
        <select class="kern-form-input__select" id={name} name={name}>
          {any && <option value="">{any}</option>}
          {options.map((one) => (
            <option value={one.value} lang={one.lang} dir="auto" selected={one.value === chosen}>
              {one.title}
            </option>
          ))}
        </select>
      </div>
    </Labelled>
  );
}

interface LabelledProps extends StepProps {
  readonly name: string;
  readonly hint?: string;
}

/** A control with its label; the control's id is its name, that of its hint `<name>-hint`. */
export function Labelled({ name, title, hint, children }: LabelledProps) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={name}>
        {title}
      </label>
      {hint && (
        <span class="kern-hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {children}
    </div>
  );
}
