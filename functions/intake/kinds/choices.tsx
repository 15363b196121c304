import { textIn } from '../../language/language.ts';
import { listed } from '../../language/message.ts';
import type { Json } from '../../store/port.ts';
import type { Field } from '../definition.ts';
import { controlProps } from './input.tsx';
import {
  describedBy,
  type FieldView,
  firstText,
  idOf,
  type Kind,
  type Option,
  optionsOf,
  plainly,
} from './kind.ts';

interface ChecksProps {
  readonly view: FieldView;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly Option[];
}

/** Radios or checkboxes, each with its label; the first has the field's id. */
function Checks({ view, type, options }: ChecksProps) {
  const { name, value, error, field } = view;
  const chosen = (Array.isArray(value) ? value : [value]).map(String);
  const base = `kern-form-check__${type}`;
  return (
    <>
      {options.map((option, index) => {
        const id = index === 0 ? idOf(name) : `${idOf(name)}-${index}`;
        return (
          <div class="kern-form-check">
            <input
              class={error ? `${base} ${base}--error` : base}
              id={id}
              type={type}
              name={name}
              value={option.value}
              checked={chosen.includes(option.value) || undefined}
              disabled={option.disabled || undefined}
              required={(type === 'radio' && field.required) || undefined}
              aria-describedby={error ? describedBy(view) : undefined}
              aria-invalid={error ? 'true' : undefined}
            />
            <label class="kern-label" for={id} lang={option.lang}>
              {option.label}
            </label>
          </div>
        );
      })}
    </>
  );
}

/** The constant a text of form data stands for; unknown ones stay texts, for the check to name. */
function constantOf(text: string, field: Field): unknown {
  return field.choices?.find((choice) => String(choice.value) === text)?.value ?? text;
}

function sayChoice(value: Json, field: Field, lang: string): string {
  const choice = field.choices?.find((one) => one.value === value);
  return choice ? textIn(choice.title, lang) : String(value);
}

const one: Omit<Kind, 'control' | 'frame'> = {
  read: (values, field) => {
    const text = firstText(values);
    return text === undefined ? undefined : constantOf(text, field);
  },
  write: plainly,
  say: sayChoice,
};

export const radios: Kind = {
  ...one,
  frame: 'legend',
  control: (view) => <Checks view={view} type="radio" options={optionsOf(view.field, view.form)} />,
};

export const select: Kind = {
  ...one,
  frame: 'label',
  control: (view) => {
    const { maxlength: _, readonly: __, ...props } = controlProps(view, 'kern-form-input__select');
    return (
      <div class="kern-form-input__select-wrapper">
        <select {...props}>
          <option value="">{view.form.words.choose}</option>
          {optionsOf(view.field, view.form).map((option) => (
            <option
              value={option.value}
              lang={option.lang}
              dir="auto"
              selected={String(view.value) === option.value || undefined}
              disabled={option.disabled || undefined}
            >
              {option.label}
            </option>
          ))}
        </select>
      </div>
    );
  },
};

/** Several choices: an array; nothing ticked is an answer not given. */
export const several: Omit<Kind, 'control'> = {
  frame: 'legend',
  read: (values, field) => {
    const given = values.filter((text) => text !== '').map((text) => constantOf(text, field));
    return given.length > 0 ? given : undefined;
  },
  write: (value) => (Array.isArray(value) ? value.map(String) : plainly(value)),
  say: (value, field, lang) =>
    listed(
      (Array.isArray(value) ? value : [value]).map((part: Json) => sayChoice(part, field, lang)),
      lang,
    ),
};

export const checkboxes: Kind = {
  ...several,
  control: (view) => <Checks view={view} type="checkbox" options={optionsOf(view.field, view.form)} />,
};

const truth: Readonly<Record<string, boolean>> = { true: true, false: false };

export const yesNo: Kind = {
  frame: 'legend',
  control: (view) => {
    const { yes, no } = view.form.words;
    const options = [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
    return <Checks view={view} type="radio" options={options} />;
  },
  read: (values) => {
    const text = firstText(values);
    return text === undefined ? undefined : (truth[text] ?? text);
  },
  write: plainly,
  say: (value, _field, _lang, words) => (value ? words.yes : words.no),
};
