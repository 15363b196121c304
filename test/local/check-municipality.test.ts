import { expect, it } from 'vitest';
import type { JsonObject } from '../../functions/intake/definition.ts';
import { loadForms } from '../../functions/intake/load.ts';
import { checkMunicipality } from '../../functions/local/check-municipality.ts';

const konstanz = loadForms('forms').shared('municipality');

const declared = konstanz?.accessibility as JsonObject;

const check = (change: JsonObject) => () =>
  checkMunicipality({
    ...loadForms('forms'),
    shared: (name) =>
      name === 'vocabulary'
        ? loadForms('forms').shared(name)
        : JSON.parse(JSON.stringify({ ...konstanz, ...change })),
  });

it('takes what is complete, with or without what may be left out', () => {
  expect(check({})).not.toThrow();
  const { name, office, address } = konstanz as { name: string; office: string; address: JsonObject };
  const shared = () => ({ name, office, address });
  expect(() => checkMunicipality({ ...loadForms('forms'), shared })).not.toThrow();
});

it.each<readonly [string, JsonObject]>([
  ['/name: must be a text, or an object', { name: 5 }],
  ['/name: must be a text, or an object', { name: { en: 'Constance' } }],
  ['/office: must not be empty', { office: '' }],
  ['/address/city: this is missing', { address: { street: 'Untere Laube 24', postalCode: '78462' } }],
  ['/email: must be an e-mail address', { email: 'konstanz.de' }],
  ['/website: must begin with', { website: 'javascript:alert(1)' }],
  ['/timeZone: must be a time zone', { timeZone: 'Europe/Konstanz' }],
  ['/openingHours/0/day: must be one of: mo', { openingHours: [{ day: 'Mo', from: '08:00', to: '12:00' }] }],
  ['/openingHours/0/to: must be a time', { openingHours: [{ day: 'mo', from: '08:00', to: '12 Uhr' }] }],
  ['/state: must be a state of Germany: BW', { state: 'Baden-Württemberg' }],
  ['/closedDays/0/day: must be a day', { closedDays: [{ day: '2027-02-30', name: 'Umzug' }] }],
  ['/closedDays/0/day: must be a day', { closedDays: [{ day: '24.12.', name: 'Heiligabend' }] }],
  ['/closedDays/0/name: this is missing', { closedDays: [{ day: '12-24' }] }],
  ['/accessibility/checked: must be a date', { accessibility: { ...declared, checked: 'gestern' } }],
  ['/accessibility/created: this is missing', { accessibility: { law: 'L-BGG' } }],
  [
    '/accessibility/answerWithinWeeks: must be at least 1',
    { accessibility: { ...declared, answerWithinWeeks: 0 } },
  ],
  [
    '/requiredTrainings/mentorship: vocabulary.json has no category "mentorship".',
    { requiredTrainings: { mentorship: ['mentoring'] } },
  ],
  [
    '/requiredTrainings/mentoring/0: vocabulary.json has no training-kind "mentorin". Did you mean "mentoring"?',
    { requiredTrainings: { mentoring: ['mentorin'] } },
  ],
  ['/requiredTrainings/mentoring: must be a list', { requiredTrainings: { mentoring: 'mentoring' } }],
  ['/timezone: "timezone" is not understood here. Did you mean "timeZone"?', { timezone: 'Europe/Berlin' }],
])('stops the start with one line: municipality.json at %s', (line, change) => {
  expect(check(change)).toThrow(`municipality.json at ${line}`);
});

it('stops the start when the file is not there', () => {
  const forms = { ...loadForms('forms'), shared: () => ({}) };
  expect(() => checkMunicipality(forms)).toThrow('municipality.json at /name: this is missing.');
});
