import { simpleParser } from 'mailparser';
import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import type { Digest } from '../../functions/digests/content.ts';
import { namesOf } from '../../functions/digests/gather.ts';
import { renderDigest } from '../../functions/digests/render.tsx';
import { loadForms } from '../../functions/intake/load.ts';
import { directionOf, pageLanguages, textIn } from '../../functions/language/language.ts';
import { languages } from '../../functions/language/languages.ts';
import { isolated, listed, named } from '../../functions/language/message.ts';
import { setIn } from '../../functions/language/simple.ts';
import { composeMail } from '../../functions/mail/compose.tsx';
import { toMail } from '../../functions/mail/envelope.ts';
import type { Block } from '../../functions/mail/letter.ts';

const blocks: readonly Block[] = [
  { kind: 'paragraph', text: 'Erster Satz mit „Titel“.\nZweiter Satz.' },
  { kind: 'facts', rows: [{ name: 'Wo', value: 'Haus 3\nRaum 2', lang: 'de' }] },
  { kind: 'list', items: [{ label: 'Titel', lang: 'tr', href: 'https://helfen.example/x', note: 'neu' }] },
  { kind: 'button', label: 'Los', href: 'https://helfen.example/y?lang=de' },
];

/** A mail as it arrives, read by a program that is not ours. */
async function arrived(lang: string, subject: string) {
  const mail = composeMail({ lang, subject, blocks, quoted: { text: 'Titel', lang: 'de' } });
  const message = { id: 'abc', to: 'maria@example.org', fromName: 'مدينة Konstanz', ...mail };
  const transport = createTransport({ streamTransport: true, buffer: true });
  const sent = await transport.sendMail(toMail(message, 'helfen@konstanz.example', new Date(0)));
  return simpleParser(sent.message as Buffer);
}

describe.each(pageLanguages)('a mail in %s', (lang) => {
  it('says its language and direction in header and markup, and keeps its subject to the letter', async () => {
    const subject = `${languages[lang as keyof typeof languages].name}: ${isolated('Anna (AWO)', lang)}`;
    const mail = await arrived(lang, subject);
    expect(mail.subject).toBe(subject);
    expect(mail.headers.get('content-language')).toBe(lang);
    expect(mail.from?.value[0]?.name).toBe('مدينة Konstanz');
    const html = String(mail.html);
    expect(html).toContain(`<html lang="${lang}" dir="${directionOf(lang)}"`);
    const other = directionOf(lang) === 'rtl' ? 'left' : 'right';
    expect(html).not.toContain(`text-align:${other}`);
    expect(html).not.toContain(`padding-${other}`);
  });

  it('keeps what others wrote in its own language and direction', async () => {
    const html = String((await arrived(lang, 'Titel')).html);
    const own = lang === 'de' ? '' : ' lang="de"';
    expect(html).toContain(`<span dir="auto"${own}>Haus 3</span><br/><span dir="auto"${own}>Raum 2</span>`);
    expect(html).toContain(`<span dir="auto"${lang === 'tr' ? '' : ' lang="tr"'}>Titel</span></a> – neu`);
    if (lang !== 'de') expect(html).toContain('„<span dir="auto" lang="de">Titel</span>“.<br/>');
    expect(html).toContain('<a href="https://helfen.example/y?lang=de" dir="ltr"');
  });

  it('has plain text whose lines begin on the side they are read from, addresses but for', async () => {
    const text = (await arrived(lang, 'Titel')).text ?? '';
    const lines = text.split('\n').filter((line) => /\p{L}/u.test(line));
    const marked = lines.filter((line) => line.startsWith('\u200f'));
    const addresses = lines.filter((line) => /^\s*https:/.test(line));
    expect(addresses).toHaveLength(2);
    expect(marked).toHaveLength(directionOf(lang) === 'rtl' ? lines.length - addresses.length : 0);
    expect(text).toMatch(/^-- $/m);
  });
});

describe('the subject of a mail', () => {
  it('keeps the joiners of Persian and drops what could turn it around', () => {
    const subject = (text: string) => composeMail({ lang: 'fa', subject: text, blocks: [] }).subject;
    expect(subject('می\u200cخواهید')).toBe('می\u200cخواهید');
    expect(subject('a\u202egpj.exe')).toBe('a gpj.exe');
  });
  it('is cut between characters', () => {
    const { subject } = composeMail({ lang: 'de', subject: '😀'.repeat(200), blocks: [] });
    expect(subject).toBe(`${'😀'.repeat(179)}…`);
  });
});

describe('a text in Leichte Sprache', () => {
  it('ends its line with a sentence that ends with something put in', () => {
    expect(setIn('Die Schulung heißt „{title}“. Sie ist am {when}. Kommen Sie?', 'de-simple')).toBe(
      'Die Schulung heißt „{title}“.\nSie ist am {when}.\nKommen Sie?',
    );
  });
});

describe('lists and names', () => {
  it('have the comma and the colon of their language', () => {
    expect(listed(['Arbeit und Beruf', 'Sport'], 'de')).toBe('Arbeit und Beruf, Sport');
    expect(listed(['عمل', 'Sport'], 'ar')).toBe('\u2068عمل\u2069، \u2068Sport\u2069');
    expect(listed(['ስራሕ', 'Sport'], 'ti')).toBe('ስራሕ፣ Sport');
    expect(named('Lieu', 'Haus 3', 'fr')).toBe('Lieu\u00a0: Haus 3');
  });
});

describe('a digest', () => {
  const forms = loadForms('forms');
  const names = namesOf({ forms } as Parameters<typeof namesOf>[0]);
  const choice = (role: 'urgency' | 'district', value: string) => ({ form: 'needs-report', role, value });
  const line = { reference: 'NEED-2345', title: 'مرافقة', lang: 'ar', status: 'open', ageDays: 0 };
  const digest: Digest = {
    week: '2026-W48',
    from: '2026-11-23',
    to: '2026-11-29',
    sections: [{ name: 'needs', lines: [{ ...line, urgency: choice('urgency', 'today') }], more: 0 }],
    arrivals: [{ form: 'needs-report', domain: 'needs', count: 1, unconfirmed: 0 }],
    quiet: false,
  };

  it.each(pageLanguages)(
    'calls forms and choices what the reader does, and a title what it is: %s',
    (lang) => {
      const { html, text } = renderDigest(digest, lang, 'https://helfen.example', names);
      const [title, urgency] = [names.ofForm('needs-report'), names.ofChoice(choice('urgency', 'today'))];
      for (const one of [title, urgency]) {
        const said = textIn(one ?? { de: '?' }, lang);
        expect(text).toContain(said);
        if (!said.includes(one?.de ?? '')) expect(text).not.toContain(one?.de);
      }
      expect(html).toContain(`<span dir="auto"${lang === 'ar' ? '' : ' lang="ar"'}>مرافقة</span>`);
      expect(html).toContain(`/workspace/entries/NEED-2345?lang=${lang}`);
    },
  );
});
