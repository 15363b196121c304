import { input } from './input.tsx';
import type { Kind } from './kind.ts';
import { firstText } from './kind.ts';
import { readNumber, writeNumber } from './numbers.ts';

/** Whole and decimal numbers: plain text controls with a number keypad, so that nothing typed is lost or spun away. */
export function number(inputmode: 'numeric' | 'decimal'): Kind {
  const line = input({ inputmode, width: 4 });
  return {
    ...line,
    control: (view) => line.control({ ...view, value: text(view.value, view.form.lang) }),
    read: (values, _field, lang) => {
      const given = firstText(values);
      return given === undefined ? undefined : readNumber(given, lang);
    },
    write: (value, lang) => (value === undefined ? [] : [writeNumber(value, lang)]),
    say: (value, _field, lang) => writeNumber(value, lang),
  };
}

function text(value: unknown, lang: string): string | undefined {
  return value === undefined ? undefined : writeNumber(value, lang);
}
