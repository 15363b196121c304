import * as v from 'valibot';
import type { Forms } from '../intake/definition.ts';
import { below, FormFileError, suggestion } from '../intake/form-file-error.ts';
import { type Municipality, states, weekdays } from '../pages/municipality.ts';

const file = 'municipality.json';
const text = v.pipe(v.string('must be a text.'), v.trim(), v.nonEmpty('must not be empty.'));
const wording = v.union(
  [text, v.objectWithRest({ de: text }, text)],
  'must be a text, or an object with a text for each language: {"de": "…", "en": "…"}.',
);
const time = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "08:30".'));

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** A day that exists: of one year, or (`12-24`) of every year. */
function isDay(day: string): boolean {
  const whole = /^\d{2}-\d{2}$/.test(day) ? `2027-${day}` : day;
  const date = new Date(`${whole}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${whole}T`);
}

const span = v.strictObject({
  day: v.picklist(weekdays, `must be one of: ${weekdays.join(', ')}.`),
  from: time,
  to: time,
});

const webAddress = v.pipe(text, v.regex(/^https?:\/\//, 'must begin with https:// or http://.'));
const email = v.pipe(text, v.email('must be an e-mail address.'));
const address = v.strictObject({ street: text, postalCode: text, city: text });
const date = v.pipe(text, v.isoDate('must be a date such as "2026-11-24".'));

/** What the declaration of accessibility says of this city; see docs/accessibility.md. */
const accessibility = v.strictObject({
  law: text,
  created: date,
  checked: date,
  answerWithinWeeks: v.pipe(v.number('must be a number.'), v.integer(), v.minValue(1, 'must be at least 1.')),
  feedbackForm: v.optional(text),
  limits: v.optional(v.array(wording, 'must be a list of texts.')),
  enforcement: v.strictObject({
    name: text,
    address,
    website: v.optional(webAddress),
    email: v.optional(email),
    telephone: v.optional(text),
  }),
});

/** A day of one year, or of each. */
const closedDay = v.strictObject({
  day: v.pipe(text, v.check(isDay, 'must be a day such as "2027-02-08", or of every year such as "12-24".')),
  name: wording,
});

const entries = {
  name: wording,
  office: wording,
  person: v.optional(text),
  address,
  telephone: v.optional(text),
  email: v.optional(email),
  website: v.optional(webAddress),
  accessibility: v.optional(accessibility),
  timeZone: v.optional(v.pipe(text, v.check(isTimeZone, 'must be a time zone such as "Europe/Berlin".'))),
  state: v.optional(v.picklist(states, `must be a state of Germany: ${states.join(', ')}.`)),
  closedDays: v.optional(v.array(closedDay, 'must be a list of {"day", "name"}.')),
  openingHours: v.optional(v.array(span, 'must be a list of {"day", "from", "to"}.')),
  unclaimedDays: v.optional(
    v.pipe(
      v.number('must be a number of days.'),
      v.integer('must be a whole number of days.'),
      v.minValue(1, 'must be at least 1.'),
      v.maxValue(60, 'must be at most 60.'),
    ),
  ),
  requiredTrainings: v.optional(
    v.record(
      text,
      v.array(text, 'must be a list of kinds of training.'),
      'must be an object: a category and its list of kinds of training.',
    ),
  ),
  associations: v.optional(v.array(v.strictObject({ id: text, name: wording }))),
  neighbours: v.optional(
    v.record(
      text,
      v.array(text, 'must be a list of districts.'),
      'must name lists of districts by district.',
    ),
  ),
  $defs: v.optional(v.looseObject({})),
  $schema: v.optional(text),
  $comment: v.optional(v.unknown()),
};
const municipality = v.strictObject(entries);

/** The values that one may choose of in a list of the vocabulary. */
function choicesOf(forms: Forms, name: string): readonly string[] {
  const { $defs } = forms.shared('vocabulary') as {
    $defs?: Record<string, { oneOf?: { const?: unknown }[] }>;
  };
  return ($defs?.[name]?.oneOf ?? []).map((one) => String(one.const));
}

/** That trainings are required of categories there are, and are of kinds there are. */
function checkRequired(forms: Forms): void {
  const { requiredTrainings = {} } = forms.shared('municipality') as Pick<Municipality, 'requiredTrainings'>;
  const check = (value: string, list: string, pointer: string) => {
    const known = choicesOf(forms, list);
    if (known.includes(value)) return;
    const near = suggestion(value, known);
    throw new FormFileError(file, pointer, `vocabulary.json has no ${list} "${value}".${near}`);
  };
  for (const [category, kinds] of Object.entries(requiredTrainings)) {
    const at = below('/requiredTrainings', category);
    check(category, 'category', at);
    for (const [index, kind] of kinds.entries()) check(kind, 'training-kind', below(at, String(index)));
  }
}

/** Checks what the pages need to know of the city, so that they do not fail later. Throws `FormFileError` for the first mistake. */
export function checkMunicipality(forms: Forms): void {
  const read = v.safeParse(municipality, forms.shared('municipality'));
  if (read.success) {
    checkRequired(forms);
    return;
  }
  const issue = read.issues[0];
  const path = issue.path?.map((step) => String(step.key)) ?? [];
  const pointer = path.reduce(below, '');
  if (issue.expected === 'never') {
    const key = path.at(-1) ?? '';
    const near = path.length === 1 ? suggestion(key, Object.keys(entries)) : '';
    throw new FormFileError(file, pointer, `"${key}" is not understood here.${near}`);
  }
  const missing = issue.received === 'undefined';
  throw new FormFileError(file, pointer, missing ? 'this is missing.' : issue.message);
}
