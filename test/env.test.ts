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

it.each([
  [
    'https://a.example www.b.example',
    'has an entry "www.b.example" that must begin with https:// (write https://www.konstanz.de).',
  ],
  ['*,https://a.example', 'has "*" beside other entries, which must stand alone.'],
  [
    'https://a.example\r\nset-cookie:x=1',
    'has an entry "set-cookie:x=1" that must begin with https:// (write https://www.konstanz.de).',
  ],
])('stops the start when HOSTS is %j', (HOSTS, told) => {
  expect(() => readConfig({ HOSTS }, secret)).toThrow(new StartError(`The setting HOSTS ${told}`));
});

it('lets every website embed until some are named', () => {
  expect(readConfig({}, secret).hosts).toEqual({ any: true, list: [] });
  expect(readConfig({ HOSTS: '' }, secret).hosts).toEqual({ any: true, list: [] });
  expect(readConfig({ HOSTS: 'none' }, secret).hosts).toEqual({ any: false, list: [] });
  const named = { HOSTS: 'https://www.konstanz.de, https://*.caritas.example' };
  expect(readConfig(named, secret).hosts.list).toEqual([
    'https://www.konstanz.de',
    'https://*.caritas.example',
  ]);
});

it('fills in the demonstration by default, but not where the forms are those of another city', () => {
  const demo = (env: Record<string, string>) => readConfig(env, secret).demo;
  expect(demo({})).toBe(true);
  expect(demo({ FORMS_DIR: 'elsewhere' })).toBe(false);
  expect(demo({ FORMS_DIR: 'elsewhere', DEMO: 'on' })).toBe(true);
  expect(demo({ DEMO: 'off' })).toBe(false);
});
