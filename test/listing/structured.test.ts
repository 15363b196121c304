import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { act, hostile } from '../feeds/entries.ts';
import { startTest } from '../harness.ts';
import { opened, secrets } from '../needs/reported.ts';
import { announced } from '../trainings/people.ts';
import { publish } from './published.ts';
import { readThing, readThings } from './things.ts';

let test: Awaited<ReturnType<typeof startTest>>;
let app: ReturnType<typeof createApp>;
const base = 'http://localhost:3000';

beforeAll(async () => {
  test = await startTest();
  app = createApp(test.deps);
});
afterAll(() => test.close());

const page = async (path: string) => {
  const answer = await app.request(path);
  expect(answer.status, path).toBe(200);
  return answer.text();
};
const thing = async (path: string) => readThing(await page(path));
const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

describe('the city’s office on the start page', () => {
  it('has its address, telephone and hours', async () => {
    expect(await thing('/?lang=de')).toMatchObject({
      '@type': 'GovernmentOffice',
      '@id': `${base}/#office`,
      name: 'Stadt Konstanz, Flüchtlingsbeauftragter',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Untere Laube 24',
        postalCode: '78462',
        addressLocality: 'Konstanz',
        addressCountry: 'DE',
      },
      telephone: '+497531900540',
      email: 'moustapha.diop@konstanz.de',
    });
  });

  it('has each span of its hours on the days that have it, and the days to come on which it is closed', async () => {
    const { openingHoursSpecification: hours } = await thing('/?lang=de');
    const days = (...names: string[]) => names.map((name) => `https://schema.org/${name}`);
    const at = (opens: string, closes: string) =>
      (hours as Record<string, unknown>[]).find((one) => one.opens === opens && one.closes === closes)
        ?.dayOfWeek;
    expect(at('08:30', '12:00')).toEqual(days('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'));
    expect(at('14:00', '16:00')).toEqual(days('Monday', 'Tuesday', 'Thursday'));
    expect(at('14:00', '17:00')).toEqual(days('Wednesday'));
    test.deps.clock.set('2026-12-20T09:00:00.000Z');
    const { specialOpeningHoursSpecification: closed } = await thing('/?lang=de');
    expect(closed).toContainEqual({
      '@type': 'OpeningHoursSpecification',
      validFrom: '2026-12-25',
      validThrough: '2026-12-25',
      opens: '00:00',
      closes: '00:00',
    });
    test.deps.clock.set('2026-11-23T09:00:00.000Z');
  });

  it('is the same in every language, in words of each', async () => {
    const [german, english] = [await thing('/?lang=de'), await thing('/?lang=en')];
    expect(english['@id']).toBe(german['@id']);
    expect(english.openingHoursSpecification).toEqual(german.openingHoursSpecification);
    expect(english.name).toBe('City of Konstanz, Commissioner for refugees');
  });
});

describe('a training', () => {
  it('is an event with its dates, place and places that can be had', async () => {
    const { reference } = await announced(test.deps, { title: 'Erste Schritte', capacity: 3 });
    const data = await thing(`/trainings/${reference}?lang=de`);
    expect(data).toMatchObject({
      '@type': 'EducationEvent',
      name: 'Erste Schritte',
      url: `${base}/trainings/${reference}?lang=de`,
      startDate: expect.stringMatching(instant),
      endDate: expect.stringMatching(instant),
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
      location: { '@type': 'Place', name: expect.any(String) },
      maximumAttendeeCapacity: 3,
      remainingAttendeeCapacity: 3,
      offers: {
        '@type': 'Offer',
        availability: 'https://schema.org/InStock',
        validThrough: expect.stringMatching(instant),
        url: `${base}/forms/training-signup?training=${reference}`,
      },
    });
    expect(String(data.startDate) < String(data.endDate)).toBe(true);
    expect((await thing(`/trainings/${reference}?lang=ar`))['@id']).toBe(data['@id']);
    await act(test.deps, reference, 'cancel', { note: 'Krank.' });
    const cancelled = await thing(`/trainings/${reference}?lang=de`);
    expect(cancelled['@id']).toBe(data['@id']);
    expect(cancelled.eventStatus).toBe('https://schema.org/EventCancelled');
    expect(cancelled.offers).toBeUndefined();
  });

  it('online is nowhere, as long as its link is not public', async () => {
    const { reference } = await announced(test.deps, {
      mode: 'online',
      place: undefined as never,
      district: undefined as never,
      link: 'https://raum.example/geheim',
    });
    const body = await page(`/trainings/${reference}?lang=de`);
    expect(body).not.toContain('raum.example');
    const data = readThing(body);
    expect(data.eventAttendanceMode).toBe('https://schema.org/OnlineEventAttendanceMode');
    expect(data.location).toBeUndefined();
  });
});

describe('what is published', () => {
  it('is a service where it is an offer', async () => {
    await publish(test.deps, { reference: 'CAFE-2345' });
    const data = await thing('/offers/CAFE-2345?lang=de');
    expect(data).toMatchObject({
      '@type': 'Service',
      '@id': expect.stringMatching(/^urn:uuid:/),
      name: 'Deutsch im Café',
      serviceType: 'Sprachkurs und Sprachtreff',
      provider: { '@type': 'Organization', name: 'Caritas' },
      areaServed: { '@type': 'Place', name: 'Petershausen-West', containedInPlace: { name: 'Konstanz' } },
      availableChannel: {
        serviceLocation: { name: 'Café Mondial', address: { addressLocality: 'Konstanz' } },
        availableLanguage: ['de', 'ar'],
      },
    });
    expect((await thing('/offers/CAFE-2345?lang=ar'))['@id']).toBe(data['@id']);
    expect(JSON.stringify(data)).not.toMatch(/Privat|petra@|999999/i);
  });

  it('is a job posting only where it says all that one must, else an offer of work', async () => {
    const work = { form: 'opportunity-listing' };
    const whole = { title: 'Küchenhilfe', employer: 'Mensa', kind: 'job', hours: 19.5, ends: '2026-12-01' };
    await publish(test.deps, { ...work, reference: 'JOBS-2345', answers: whole });
    expect(await thing('/opportunities/JOBS-2345?lang=de')).toMatchObject({
      '@type': 'JobPosting',
      title: 'Küchenhilfe',
      description: expect.any(String),
      datePosted: expect.stringMatching(day),
      validThrough: '2026-12-01',
      hiringOrganization: { '@type': 'Organization', name: 'Mensa' },
      jobLocation: { '@type': 'Place', address: { addressLocality: 'Konstanz', addressCountry: 'DE' } },
    });
    const lacking = { employer: undefined, district: undefined };
    for (const [nth, key] of (['employer', 'district'] as const).entries()) {
      const answers = { ...whole, [key]: lacking[key] as never };
      await publish(test.deps, { ...work, reference: `LACK-234${nth}`, answers });
      const data = await thing(`/opportunities/LACK-234${nth}?lang=de`);
      expect(data['@type'], key).toBe('Offer');
      expect(data, key).toMatchObject({ name: 'Küchenhilfe', itemOffered: { '@type': 'Service' } });
    }
  });

  it('is a demand where it is a need, without anything that is not public', async () => {
    const reference = await opened(app, test.deps, { starts: '2026-11-24', ends: '2026-11-28' });
    const data = await thing(`/needs/${reference}?lang=de`);
    expect(data).toMatchObject({
      '@type': 'Demand',
      name: 'Begleitung zum Kinderarzt',
      availabilityStarts: '2026-11-24',
      availabilityEnds: '2026-11-28',
      areaServed: { name: 'Petershausen-Ost' },
      itemOffered: { '@type': 'Service', serviceType: 'Begleitung zu Ämtern und Ärzten' },
    });
    expect(JSON.stringify(data)).not.toMatch(secrets);
  });

  it.each(['offers', 'opportunities', 'trainings', 'needs'])('is listed: %s', async (name) => {
    await publish(test.deps, { reference: `LIST-${name.slice(0, 4).toUpperCase()}` });
    const data = await thing(`/${name}?lang=en`);
    const items = data.itemListElement as { position: number; url: string; name: string }[];
    expect(data).toMatchObject({
      '@type': 'ItemList',
      '@id': `${base}/${name}`,
      numberOfItems: items.length,
    });
    expect(items.length).toBeGreaterThan(0);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, before) => before + 1));
    for (const { url } of items) expect(url).toMatch(new RegExp(`^${base}/${name}/[\\w-]+\\?lang=en$`));
  });

  it('says nothing of the kind where it is part of another website', async () => {
    for (const path of ['/widget/offers', '/widget/offers?as=fragment', '/widget/contact'])
      expect(readThings(await page(path)), path).toEqual([]);
  });
});

describe('what somebody typed', () => {
  it.each([
    hostile.markup,
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    '"}],\\"\u2028</SCRIPT >',
    hostile.arabic,
  ])('cannot end the block, and is read as it was typed: %s', async (title) => {
    const own = await startTest();
    try {
      await publish(own.deps, {
        reference: 'AAAA-2345',
        answers: { title, place: title, description: title },
      });
      for (const path of ['/offers?lang=de', '/offers/AAAA-2345?lang=de']) {
        const body = await (await createApp(own.deps).request(path)).text();
        const [block] = body.match(/<script type="application\/ld\+json">[\s\S]*?<\/script>/) ?? [''];
        expect(block.slice(35, -9)).not.toContain('<');
        const data = readThing(body);
        const [item] = (data.itemListElement as { name: string }[] | undefined) ?? [data as { name: string }];
        expect(item?.name).toBe(title);
      }
    } finally {
      await own.close();
    }
  });
});
