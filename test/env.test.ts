import { expect, it } from 'vitest';
import { readConfig } from '../functions/env.ts';
import { StartError } from '../functions/errors.ts';

const secret = 'sixteen-letters-';

it.each([
  ['BASE_URL', 'http://a b'],
  ['BASE_URL', 'https://['],
  ['BASE_URL', 'https://helfen.example/konstanz'],
  ['MAIL_URL', 'smtp://['],
  ['MAIL_URL', 'ftp://mail.example'],
  ['DYNAMODB_ENDPOINT', 'mailto:store'],
  ['DYNAMODB_ENDPOINT', 'http://['],
])('stops the start when %s is "%s"', (name, value) => {
  const read = () => readConfig({ [name]: value }, secret);
  expect(read).toThrow(StartError);
  expect(read).toThrow(`The setting ${name} must be `);
});

it.each([
  ['BASE_URL', 'https://helfen.konstanz.de'],
  ['BASE_URL', 'http://[::1]:3000'],
  ['MAIL_URL', 'smtp://user:p%40ss@mail.example:587'],
  ['MAIL_URL', 'ses:'],
  ['DYNAMODB_ENDPOINT', 'http://127.0.0.1:8000/secret'],
])('takes %s "%s"', (name, value) => {
  expect(() => readConfig({ [name]: value }, secret)).not.toThrow();
});

it('fills in the demonstration by default, but not where the forms are those of another city', () => {
  const demo = (env: Record<string, string>) => readConfig(env, secret).demo;
  expect(demo({})).toBe(true);
  expect(demo({ FORMS_DIR: 'elsewhere' })).toBe(false);
  expect(demo({ FORMS_DIR: 'elsewhere', DEMO: 'on' })).toBe(true);
  expect(demo({ DEMO: 'off' })).toBe(false);
});
