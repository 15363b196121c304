import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runDigest } from '../../functions/jobs.ts';
import { demoContent } from '../../functions/local/demo/content.ts';
import { answersOf } from '../../functions/local/demo/fill.ts';
import { likeness, threshold } from '../../functions/twins/likeness.ts';
import { traitsOf } from '../../functions/twins/traits.ts';
import { base, planted } from './planted.ts';
import { demoAnswers, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('six twins among forty offers', () => {
  const titles = new Map<string, string>();
  const sent = new Map<string, string>();

  beforeAll(async () => {
    for (const answers of demoAnswers(world.deps, 'offer-listing')) {
      const reference = await world.publish('offer-listing', answers);
      titles.set(reference, String(answers.title));
    }
    await world.sweep();
    for (const [of, answers] of planted) {
      const reference = await world.send('offer-listing', {
        field: 'culture-social',
        organisation: 'other',
        'organisation-name': 'Hilfe am See',
        audience: ['everyone'],
        ...base,
        email: `person${sent.size}@beispiel.example`,
        ...answers,
      });
      sent.set(reference, of);
      await world.confirm(reference);
    }
    await world.sweep();
  }, 240_000);

  it('raises no alarm at what forty others have entered', async () => {
    expect(titles.size).toBeGreaterThanOrEqual(34);
    const open = await world.pairs();
    expect(open.filter(({ a, b }) => titles.has(a) && titles.has(b))).toEqual([]);
  });

  it('finds all six, each with its own, and nothing else', async () => {
    const open = await world.pairs();
    const found = open.map(({ a, b }) => [sent.get(a) ?? sent.get(b), titles.get(a) ?? titles.get(b)]);
    expect(found.sort()).toEqual(planted.map(([of]) => [of, of]).sort());
  });

  it('notes it with both entries, likest first, and few', async () => {
    for (const { a, b, score } of await world.pairs()) {
      expect((await world.load(a)).twins?.[b]?.score).toBeCloseTo(score, 10);
      expect((await world.load(b)).twins?.[a]?.score).toBeCloseTo(score, 10);
    }
  });

  it('writes to those who sent them, once, with the public contact and nobody else in it', async () => {
    const told = world.deps.sent.filter(({ subject }) => subject === 'Gibt es das schon?');
    expect(told.map(({ to }) => to).sort()).toEqual(
      [...sent.keys()].map((_, at) => `person${at}@beispiel.example`),
    );
    const bike = told.find(({ text }) => text.includes('Radwerkstatt am Jugendhaus'));
    expect(bike?.text).toContain('rad.und.tat@beispiel.example');
    expect(bike?.text).not.toContain('jens.kramer');
    expect(bike?.text).not.toContain('Jens Kramer');
    await world.sweep();
    expect(world.deps.sent.filter(({ subject }) => subject === 'Gibt es das schon?')).toHaveLength(6);
  });

  it('shows coordinators the pairs side by side, with what differs', async () => {
    const page = await (await world.coordinator.get('/workspace/twins')).text();
    expect(page).toContain('Radwerkstatt am Jugendhaus');
    expect(page.match(/<article class="twins-pair"/g)).toHaveLength(6);
    expect(page).toContain('Das ist verschieden');
    expect(page).toContain('Angaben sind gleich');
  });
});

describe('the other rooms', () => {
  it('find a need that is reported twice, in other words', async () => {
    const [told] = demoAnswers(world.deps, 'needs-report');
    const first = { ...told, consent: true };
    const old = await world.publish('needs-report', first);
    for (const other of demoAnswers(world.deps, 'needs-report').slice(1, 8))
      await world.publish('needs-report', other);
    const fresh = await world.send('needs-report', {
      ...first,
      what: 'Warme Jacken für acht Kinder',
      details: 'Die Kinder frieren auf dem Schulweg.',
      name: 'Nele Neu',
    });
    await world.sweep();
    await world.confirm(fresh).catch(() => undefined);
    await world.sweep();
    const pairs = (await world.pairs()).filter(({ domain }) => domain === 'needs');
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[old, fresh].sort()]);
  }, 240_000);

  it('find an initiative that is registered twice, under another name', async () => {
    const all = demoAnswers(world.deps, 'initiative-registration');
    const [first] = all;
    const old = await world.publish('initiative-registration', first ?? {});
    for (const other of all.slice(1)) await world.publish('initiative-registration', other);
    const fresh = await world.send('initiative-registration', {
      ...first,
      title: 'Unterstützerkreis Unterkunft Seerhein e. V.',
      description: 'Ausflüge, Behördengänge und Hilfe im Alltag für Familien am Seerhein.',
      contact: 'kreis@seerhein.example',
      email: 'nele@beispiel.example',
    });
    await world.confirm(fresh);
    await world.sweep();
    const pairs = (await world.pairs()).filter(({ domain }) => domain === 'initiatives');
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[old, fresh].sort()]);
  }, 240_000);
});

describe('the digest', () => {
  it('names the pairs that wait, and leads to them; what was decided is not in it', async () => {
    await runDigest(world.deps, world.deps.clock());
    await world.sweep();
    const mail = world.deps.sent.findLast(({ to }) => to === world.deps.config.adminEmail);
    const [first] = await world.pairs();
    expect(mail?.text).toContain('Wahrscheinlich doppelte Einträge');
    expect(mail?.text).toContain(`/workspace/twins/${first?.a}/${first?.b}?lang=de`);
    expect(mail?.text).toContain('Radwerkstatt am Jugendhaus');
  });
});

describe('a newcomer looks at the demonstration', () => {
  it.each([
    ['offer-listing', 'offers'],
    ['needs-report', 'needs'],
    ['initiative-registration', 'initiatives'],
    ['training-announcement', 'trainings'],
  ])('without a flood of false alarms: %s', (slug, domain) => {
    const form = world.deps.forms.get(slug);
    const all = demoAnswers(world.deps, slug).map((answers) =>
      traitsOf({ domain, facts: form?.facts(answers as never) ?? {} }, form?.fields),
    );
    const pairs = all.flatMap((one, at) => all.slice(0, at).map((other) => likeness(one, other).score));
    expect(all.length).toBeGreaterThan(4);
    expect(pairs.filter((score) => score >= threshold)).toEqual([]);
  });

  it('and sees the one pair that it has for them', () => {
    const form = world.deps.forms.get('offer-listing');
    const read = (key: string) => {
      const item = demoContent.find((one) => one.key === key || one.answers.title === key);
      if (!item || !form) throw new Error(`There is no ${key}.`);
      const facts = form.facts(answersOf(item, form, world.deps.clock()));
      return traitsOf({ domain: 'offers', facts }, form.fields);
    };
    const { score } = likeness(read('demo-offer-twin'), read('Fahrradwerkstatt'));
    expect(score).toBeGreaterThan(threshold);
  });
});
