import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { pageLanguages } from '../../functions/language/language.ts';
import { writtenIn } from '../../functions/listing/written-in.tsx';
import { startTest } from '../harness.ts';
import { announced } from '../trainings/people.ts';
import { publish } from './published.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
let training: string;

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
  await publish(test.deps, {
    reference: 'ARAB-2345',
    lang: 'ar',
    answers: { title: 'نادي اللغة', description: 'نلتقي كل ثلاثاء في المقهى.', place: 'مقهى البحيرة' },
  });
  training = (await announced(test.deps, { title: 'Erste Schritte im Ehrenamt' })).reference;
});
afterAll(() => test.close());

const body = async (path: string) => (await app.request(path)).text();

describe('an entry keeps its own language', () => {
  it.each([
    '/offers',
    '/offers/ARAB-2345',
    '/widget/offers',
    '/widget/offers?as=fragment',
    '/widget/offers/ARAB-2345',
  ])('and says which, in words of the reader’s, where that is another one: %s', async (path) => {
    const in_ = (lang: string) => body(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
    expect(await in_('de')).toContain('<span class="kern-badge">auf Arabisch</span>');
    expect(await in_('en')).toContain('<span class="kern-badge">in Arabic</span>');
    const own = await in_('ar');
    expect(own).toContain('نادي اللغة');
    expect(own).not.toContain('auf Arabisch');
    const german = await in_('de');
    expect(german).toMatch(/<(h\d)[^>]* lang="ar" dir="auto"[^>]*>(?:<a [^>]*>)?نادي اللغة/);
    expect(german).toMatch(/<p[^>]* lang="ar" dir="auto">نلتقي/);
    expect(german).toMatch(/<(bdi|dd) lang="ar"[^>]*>مقهى البحيرة</);
    // What was chosen stands in the reader's words.
    expect(german).toMatch(/<(bdi|dd)(?: dir="auto")?>Petershausen-West</);
  });

  it('also where answers were typed, but not where they were chosen', async () => {
    const page = await body('/offers/ARAB-2345?lang=de');
    expect(page).toContain('<dd lang="ar" dir="auto">مقهى البحيرة</dd>');
    expect(page).toContain('<dd dir="auto">Petershausen-West</dd>');
  });

  it('also where it is a training', async () => {
    expect(await body(`/trainings/${training}?lang=en`)).toContain(
      '<span class="kern-badge">in German</span>',
    );
    expect(await body(`/trainings/${training}?lang=de`)).not.toContain('auf Deutsch');
    expect(await body('/trainings?lang=en')).toContain('<span class="kern-badge">in German</span>');
  });
});

describe('the language of an entry in words', () => {
  it('is not said where it is the reader’s own; plain language is German', () => {
    expect(writtenIn('de', 'de-simple')).toBeUndefined();
    expect(writtenIn('de-simple', 'de')).toBeUndefined();
    expect(writtenIn('de-simple', 'en')).toBe('in German');
  });

  it('is said for each language of the product in each other', () => {
    for (const reader of pageLanguages)
      for (const own of pageLanguages)
        if (own.split('-')[0] !== reader.split('-')[0])
          expect(writtenIn(own, reader), `${own} for ${reader}`).toMatch(/../);
  });

  it('is named for languages that only a form speaks', () => {
    expect(writtenIn('so', 'de')).toBe('Sprache: Somali');
    expect(writtenIn('so', 'en')).toBe('Language: Somali');
  });
});

describe('an entry’s page', () => {
  it('calls answers by a short name where the form asks a question', async () => {
    const page = await body('/offers/ARAB-2345?lang=de');
    expect(page).toContain('<dt>Stadtteil</dt>');
    expect(page).not.toContain('<dt>In welchem');
  });

  it('names an organisation that is not among the choices once, by its own name', async () => {
    await publish(test.deps, {
      reference: 'OTHR-2345',
      answers: { organisation: 'other', 'organisation-name': 'Wohnbrücke' },
    });
    const page = await body('/offers/OTHR-2345?lang=de');
    expect(page).toContain('<dt>Wer bietet es an?</dt><dd lang="de" dir="auto">Wohnbrücke</dd>');
    expect(page).not.toContain('Eine andere Initiative');
  });
});
