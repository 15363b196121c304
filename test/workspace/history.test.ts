import { expect, it } from 'vitest';
import { coordinatorMails } from '../../functions/engagements/coordinator-mails.ts';
import { volunteerMails } from '../../functions/engagements/volunteer-mails.ts';
import { wordsIn } from '../../functions/language/language.ts';
import { findRoom } from '../../functions/rooms.ts';
import { History } from '../../functions/workspace/history.tsx';
import { wording } from '../../functions/workspace/wording.ts';
import { entryWith } from '../entries.ts';
import { textOf } from './stored.ts';

/** What the history of an entry says of a mail that went out. */
async function told(domain: string, template: string): Promise<string> {
  const at = '2026-11-23T09:00:00.000Z';
  const entry = entryWith({ domain, history: [{ at, by: 'system', what: 'mail', note: template }] });
  const words = wordsIn(wording, 'de');
  return textOf(String(History({ entry, room: await findRoom(domain), lang: 'de', words })));
}

it('says of every mail between volunteers and coordinators what it was', async () => {
  for (const name of Object.keys({ ...volunteerMails, ...coordinatorMails })) {
    expect(await told('engagements', `engagements.${name}`), name).toMatch(/\(automatisch\) \S/);
  }
});

it('calls no mail by the name of another room’s', async () => {
  expect(await told('offers', 'offers.ask')).toContain('Frage, ob es noch stimmt');
  expect(await told('engagements', 'engagements.ask')).toContain('Anfrage an die Person');
  expect(await told('signups', 'signups.remind')).toContain('Erinnerung an den Termin');
  expect(await told('trainings', 'trainings.remind')).not.toContain('Frage');
});

it('says what came of an action where it always brings another state, else what was done', async () => {
  const at = '2026-11-23T09:00:00.000Z';
  const words = wordsIn(wording, 'de');
  const said = async (domain: string, what: string) => {
    const entry = entryWith({ domain, history: [{ at, by: 'kim@beispiel.example', what }] });
    return textOf(String(History({ entry, room: await findRoom(domain), lang: 'de', words })));
  };
  expect(await said('offers', 'publish')).toContain('veröffentlicht (');
  expect(await said('appointments', 'book')).toContain('gebucht (');
  expect(await said('offers', 'holds')).toContain('Gilt noch (');
  expect(await said('engagements', 'meet')).toContain('Treffen vereinbart (');
  expect(await said('needs', 'renew')).toContain('verlängern (');
  expect(await said('needs', 'claim')).toContain('übernommen (');
});

it('leads from what a volunteer did to the volunteer, and from an address nowhere', async () => {
  const at = '2026-11-23T09:00:00.000Z';
  const words = wordsIn(wording, 'de');
  const room = await findRoom('needs');
  const html = async (by: string) => {
    const entry = entryWith({ domain: 'needs', history: [{ at, by, what: 'helper-found' }] });
    return String(History({ entry, room, lang: 'de', words }));
  };
  expect(await html('ZD56-79G6')).toContain('href="/workspace/entries/ZD56-79G6?lang=de"');
  expect(await html('kim@beispiel.example')).not.toContain('href');
});
