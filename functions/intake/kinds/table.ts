import type { KindName } from '../definition.ts';
import { availability } from './availability.tsx';
import { checkboxes, radios, select, yesNo } from './choices.tsx';
import { consent } from './consent.tsx';
import { readDate, readTime } from './dates.ts';
import { input, moment, multiline } from './input.tsx';
import type { Kind } from './kind.ts';
import { group, note, repeat } from './nested.tsx';
import { number } from './number.tsx';
import { plainSigns } from './numbers.ts';

/** Every kind of field, one row each: how it is shown, read and said. */
export const kinds: Readonly<Record<KindName, Kind>> = {
  text: input({ free: true }),
  multiline,
  email: input({ type: 'email', inputmode: 'email', autocomplete: 'email' }, plainSigns),
  telephone: input({ type: 'tel', inputmode: 'tel', autocomplete: 'tel' }, plainSigns),
  url: input({ type: 'url', inputmode: 'url' }),
  integer: number('numeric'),
  number: number('decimal'),
  date: moment('date', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, (text) => readDate(plainSigns(text))),
  time: moment('time', /^([01]\d|2[0-3]):[0-5]\d$/, (text) => readTime(plainSigns(text))),
  radios,
  select,
  checkboxes,
  'yes-no': yesNo,
  consent,
  'postal-code': input({ inputmode: 'numeric', autocomplete: 'postal-code', width: 4 }, plainSigns),
  availability,
  group,
  repeat,
  note,
};
