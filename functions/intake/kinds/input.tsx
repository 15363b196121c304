import { sayDate } from './dates.ts';
import { describedBy, type FieldView, firstText, idOf, type Kind, plainly } from './kind.ts';

interface InputProps {
  readonly type?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'url';
  readonly autocomplete?: string;
  /** Narrow fields say how much is expected. */
  readonly width?: 2 | 4;
  /** Free text takes the direction of what is written. */
  readonly free?: boolean;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** What every text control has: name, id, state and what it refers to. */
export function controlProps(view: FieldView, base: string) {
  const { field, name, error } = view;
  return {
    class: error ? `${base} ${base}--error` : base,
    id: idOf(name),
    name,
    'aria-describedby': describedBy(view),
    'aria-invalid': error ? ('true' as const) : undefined,
    required: field.required || undefined,
    readonly: field.readOnly || undefined,
    maxlength: numberOf(field.schema.maxLength),
    autocomplete: field.autocomplete,
  };
}

function Input({ view, props }: { view: FieldView; props: InputProps }) {
  const [text = ''] = plainly(view.value);
  const common = controlProps(view, 'kern-form-input__input');
  const sized = props.width ? `${common.class} kern-form-input__input--width-${props.width}` : common.class;
  return (
    <input
      {...common}
      class={sized}
      type={props.type ?? 'text'}
      inputmode={props.inputmode}
      autocomplete={common.autocomplete ?? props.autocomplete}
      dir={props.free ? 'auto' : undefined}
      value={text}
    />
  );
}

/** A kind that is one line: what its control is like and how its text is read. */
export function input(props: InputProps, read: (text: string) => unknown = (text) => text): Kind {
  return {
    frame: 'label',
    control: (view) => <Input view={view} props={props} />,
    read: (values) => {
      const text = firstText(values);
      return text === undefined ? undefined : read(text);
    },
    write: plainly,
  };
}

/**
 * A day or a time of day. The browser's own picker shows nothing of a text it cannot read, so such a text stays in a
 * plain control, where it can be seen and mended.
 */
export function moment(type: 'date' | 'time', fits: RegExp, read: (text: string) => string): Kind {
  const picker = input({ type }, read);
  const plain = input({}, read);
  const readable = (value: unknown) => value === undefined || fits.test(String(value));
  return {
    ...picker,
    control: (view) => (readable(view.value) ? picker : plain).control(view),
    say: (value) => (type === 'date' ? sayDate(String(value)) : String(value)),
  };
}

/** Several lines. */
export const multiline: Kind = {
  frame: 'label',
  control: (view) => (
    <textarea {...controlProps(view, 'kern-form-input__input')} rows={5} dir="auto">
      {plainly(view.value)[0] ?? ''}
    </textarea>
  ),
  read: (values) => firstText(values)?.replace(/\r\n?/g, '\n'),
  write: plainly,
};
