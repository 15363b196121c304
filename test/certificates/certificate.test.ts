import { describe, expect, it } from 'vitest';
import { type Certificate, certificatePdf } from '../../functions/certificates/certificate.ts';
import { runsOf } from '../../functions/certificates/runs.ts';
import { buildAssets } from '../../functions/pages/build-assets.ts';

const given: Certificate = {
  name: 'Jörg Müßiggang-Ąłęcki',
  title: 'Umgang mit Trauma',
  sessions: [{ startsAt: '2026-12-03T17:00:00.000Z', endsAt: '2026-12-03T19:30:00.000Z' }],
  organisation: 'Caritas',
  issuer: {
    city: 'Stadt Konstanz',
    office: 'Flüchtlingsbeauftragter',
    address: 'Untere Laube 24, 78462 Konstanz',
  },
  issuedAt: '2026-12-04T08:00:00.000Z',
  reference: 'K7MP-4RTX',
};
const { packaged } = await buildAssets();
const text = async (certificate: Certificate) =>
  Buffer.from(await certificatePdf(certificate, packaged)).toString('latin1');
const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;

describe('a certificate', () => {
  it('is a tagged PDF of one page that says its language and what it is', async () => {
    const pdf = await text(given);
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pagesOf(pdf)).toBe(1);
    expect(pdf).toContain('/MarkInfo');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('(de-DE)');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf.length).toBeLessThan(120_000);
  });

  it.each([
    ['Arabic', 'أحمد عبد الرحمن الخطيب'],
    ['Persian', 'پریسا گل‌محمدی'],
    ['Ukrainian', 'Олена Ґудзь'],
    ['Tigrinya', 'ሰላም ተስፋይ'],
    ['Turkish', 'Işıl Çağlayan Ğ'],
    ['what no typeface has', '田中さん 🧡'],
    ['nothing but a very long word', 'A'.repeat(100)],
  ])('takes a name in %s', async (_, name) => {
    expect(pagesOf(await text({ ...given, name }))).toBe(1);
  });

  it('stays on one page with many dates and a long text', async () => {
    const sessions = Array.from({ length: 30 }, (_, n) => ({
      startsAt: new Date(Date.parse('2026-01-05T17:00:00Z') + n * 7 * 86_400_000).toISOString(),
      endsAt: new Date(Date.parse('2026-01-05T19:00:00Z') + n * 7 * 86_400_000).toISOString(),
    }));
    const long = {
      ...given,
      sessions,
      title: 'Sehr lange Überschrift '.repeat(6),
      contents: 'Wort '.repeat(500),
    };
    expect(pagesOf(await text(long))).toBe(1);
  });

  it('has a typeface for each script of a name, and keeps what is written from right to left together', () => {
    expect(runsOf('Ahmad أحمد علي', true)).toEqual([
      { text: 'Ahmad ', font: 'latin-bold', rtl: false },
      { text: 'أحمد علي', font: 'arabic-bold', rtl: true },
    ]);
    expect(runsOf('Łukasz', false).map(({ font }) => font)).toEqual(['latin-ext', 'latin']);
  });
});
