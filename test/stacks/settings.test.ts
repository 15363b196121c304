import { describe, expect, test } from 'vitest';
import { schedulerCron } from '../../stacks/cron.ts';
import { readSettings } from '../../stacks/settings.ts';

const city = { ADMIN_EMAIL: 'koordination@konstanz.example', MAIL_DOMAIN: 'konstanz.example' };

describe('settings of a stage', () => {
  test('need an address and a domain; the rest follows', () => {
    expect(readSettings(city, 'prod')).toMatchObject({
      adminEmail: 'koordination@konstanz.example',
      mailFrom: 'helferkreis@konstanz.example',
      deletionProtection: true,
      keepsData: true,
    });
    expect(readSettings(city, 'trial').keepsData).toBe(false);
  });

  test.each([
    [{ ...city, ADMIN_EMAIL: '' }, 'The setting ADMIN_EMAIL is missing: see docs/deploy.md.'],
    [{ ...city, ADMIN_EMAIL: 'nobody' }, 'The setting ADMIN_EMAIL must be an e-mail address.'],
    [
      { ...city, MAIL_FROM: 'a@elsewhere.example' },
      'The setting MAIL_FROM must be an address of konstanz.example (MAIL_DOMAIN).',
    ],
    [
      { ...city, HOSTS: 'www.konstanz.example' },
      'The setting HOSTS has an entry "www.konstanz.example" that must begin with https:// (write https://www.konstanz.de).',
    ],
    [
      { ...city, DOMAIN: 'helfen.konstanz.example' },
      'The settings DOMAIN and CERTIFICATE_ARN go together: set both or none.',
    ],
    [
      { ...city, DELETION_PROTECTION: 'off' },
      'The setting DELETION_PROTECTION must be on in the stage prod.',
    ],
  ])('stop a deployment with one line: %j', (env, line) => {
    expect(() => readSettings(env, 'prod')).toThrow(line);
  });
});

describe('cron lines for EventBridge Scheduler', () => {
  test.each([
    ['0 7 * * MON', 'cron(0 7 ? * MON *)'],
    ['* * * * *', 'cron(* * * * ? *)'],
    ['30 3 1 * *', 'cron(30 3 1 * ? *)'],
  ])('%s becomes %s', (line, expected) => {
    expect(schedulerCron(line)).toBe(expected);
  });

  test('a line that AWS has no words for is refused', () => {
    expect(() => schedulerCron('0 7 1 * MON')).toThrow('names a day of the month and of the week');
    expect(() => schedulerCron('0 7 * *')).toThrow('does not have five fields');
  });
});
