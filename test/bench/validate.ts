import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { compileSchema } from '../../functions/intake/compile/schema.ts';
import type { Forms } from '../../functions/intake/definition.ts';
import { type Figure, median } from './table.ts';

const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));

/** The volunteers' form written by hand, as one would without the engine. */
function byHand(forms: Forms) {
  const form = forms.get('volunteer-registration');
  const values = (key: string) => {
    const field = form?.fields.find((one) => one.key === key);
    return (field?.choices ?? []).map((choice) => String(choice.value));
  };
  const several = (key: string, most: number) =>
    v.pipe(
      v.array(v.picklist(values(key))),
      v.maxLength(most),
      v.check((list) => new Set(list).size === list.length),
    );
  return v.pipe(
    v.looseObject({
      name: text(2, 100),
      email: v.pipe(v.string(), v.maxLength(254), v.email()),
      phone: v.optional(v.pipe(v.string(), v.regex(/^[+0-9 ()/-]+$/))),
      'postal-code': v.pipe(v.string(), v.regex(/^\d{5}$/)),
      district: v.optional(v.picklist(values('district'))),
      languages: v.pipe(several('languages', 10), v.minLength(1)),
      fields: v.pipe(several('fields', 4), v.minLength(1)),
      categories: v.optional(several('categories', 8)),
      availability: v.optional(several('availability', 21)),
      hours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(80))),
      children: v.boolean(),
      certificate: v.optional(v.boolean()),
      experience: v.optional(v.pipe(v.string(), v.maxLength(1000))),
      message: v.optional(v.pipe(v.string(), v.maxLength(1000))),
      consent: v.literal(true),
    }),
    v.check((given) => given.children === false || given.certificate !== undefined),
  );
}

function perSecond(work: () => void, milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let runs = 0;
  while (performance.now() < end) {
    for (let n = 0; n < 100; n++) work();
    runs += 100;
  }
  return (runs * 1000) / milliseconds;
}

/** Validations a second of the compiled form beside one written by hand, and what compiling costs once. */
export function validation(forms: Forms): readonly Figure[] {
  const form = forms.get('volunteer-registration');
  if (!form) throw new Error('The volunteers’ form is missing.');
  const file = new URL('../forms/volunteer-registration/accept/everything.json', import.meta.url);
  const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: Record<string, unknown> };
  const hand = byHand(forms);
  const compiled = compileSchema(form.schema);
  if (!v.is(hand, answers) || !v.is(compiled, answers))
    throw new Error('Both validators must accept the example.');
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < 7; round++) {
    ours.push(perSecond(() => v.safeParse(compiled, answers), 200));
    floor.push(perSecond(() => v.safeParse(hand, answers), 200));
  }
  const setUps: number[] = [];
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    compileSchema(form.schema);
    setUps.push(performance.now() - start);
  }
  return [
    {
      name: 'validation of the volunteer form',
      unit: '/s',
      ours: median(ours),
      floor: median(floor),
      floorName: 'valibot by hand',
      goal: { least: 0.5 },
    },
    { name: 'compiling the form', unit: 'ms', ours: median(setUps), goal: { most: 1 } },
  ];
}
