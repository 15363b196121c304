import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { makeForm } from '../../functions/intake/form.ts';
import { FormFileError } from '../../functions/intake/form-file-error.ts';
import { runSweep } from '../../functions/jobs.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { startTest } from '../harness.ts';
import { announced, signedUp } from './people.ts';

const room = 'https://raum.example/canary-room-4711';
const handout = 'https://unterlagen.example/canary-handout-4711';
let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let training: Awaited<ReturnType<typeof announced>>;
let signups: Awaited<ReturnType<typeof signedUp>>[];

beforeAll(async () => {
  test = await startTest({ now: '2026-11-23T11:00:00.000Z' });
  app = createApp(test.deps);
  training = await announced(test.deps, {
    mode: 'online',
    place: undefined,
    link: room,
    capacity: 1,
    rhythm: 'weekly',
    'weekly-until': '2026-12-17',
    materials: [{ name: 'Handzettel', link: 'https://unterlagen.example/offen' }],
    'inside-materials': [{ name: 'Folien', link: handout }],
  });
  signups = [
    await signedUp(test.deps, training, 'ana@example.org'),
    await signedUp(test.deps, training, 'ben@example.org'),
  ];
  for (let round = 0; round < 3; round++) {
    test.deps.clock.advance(60_000);
    await runSweep(test.deps);
  }
});
afterAll(() => test.close());

const plain = (text: string) => text.replace(/\r\n[ \t]/g, '').replace(/=\r?\n/g, '');
const read = async (path: string, accept = 'text/html') =>
  plain(await (await app.request(path, { headers: { accept } })).text());
const seat = (index: number) => {
  const { pathname, search } = new URL(seatLink(test.deps, signups[index]?.signup.reference ?? '', 'de'));
  return read(pathname + search);
};
const mailTo = (address: string) => {
  const mails = test.deps.sent.filter((mail) => mail.to === address);
  return mails.map((mail) => plain(`${mail.text}${mail.html}${mail.calendar?.content ?? ''}`)).join('');
};

describe('the way into the room in the web, and materials for participants', () => {
  it('are for who has a place: on their page, in the mail and in the calendar entry', async () => {
    const page = await seat(0);
    expect(page).toContain(room);
    expect(page).toContain(handout);
    const mail = test.deps.sent.find((one) => one.to === 'ana@example.org');
    expect(mail?.text).toContain(room);
    expect(plain(mail?.calendar?.content ?? '')).toContain(room);
  });

  it('are not for who waits', async () => {
    expect(await seat(1)).toContain('Warteliste');
    expect(await seat(1)).not.toMatch(/canary/);
    expect(mailTo('ben@example.org')).not.toMatch(/canary/);
  });

  it('are nowhere in public', async () => {
    const { reference } = training;
    const paths = [
      '/',
      '/trainings',
      '/trainings.json',
      '/trainings.rss',
      '/trainings.feed.json',
      '/trainings.ics',
      `/trainings/${reference}`,
      `/trainings/${reference}.json`,
      `/trainings/${reference}.ics`,
      '/widget/trainings',
      '/widget/trainings?as=fragment',
      '/widget/trainings.json',
      `/widget/trainings/${reference}`,
      `/oembed?url=${encodeURIComponent(`${test.deps.config.baseUrl}/trainings/${reference}`)}`,
      `/forms/training-signup?training=${reference}`,
      '/forms/training-announcement',
      '/workspace',
      `/workspace/entries/${reference}`,
      '/workspace/forms/training-announcement.csv',
    ];
    for (const path of paths) {
      expect(await read(path), path).not.toMatch(/canary/);
      expect(await read(path, 'application/json'), path).not.toMatch(/canary/);
    }
    expect(await read(`/trainings/${reference}`)).toContain('https://unterlagen.example/offen');
  });

  it('cannot be made public by a slip in a form’s file', () => {
    const raw = {
      title: 'Schulung',
      'x-domain': 'trainings',
      type: 'object',
      properties: {
        link: { title: 'Link', type: 'string', format: 'uri', 'x-role': 'online', 'x-public': true },
      },
    };
    expect(() => makeForm('mine', raw, () => undefined)).toThrow(FormFileError);
    const { 'x-public': _, ...kept } = raw.properties.link;
    expect(() => makeForm('mine', { ...raw, properties: { link: kept } }, () => undefined)).not.toThrow();
  });
});
