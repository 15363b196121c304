import { describe, expect, it } from 'vitest';
import type { Problem } from '../../functions/errors.ts';
import { formatMoment, formatTime } from '../../functions/language/format.ts';
import { perform, possibleActions } from '../../functions/lifecycle.ts';
import type { ActionInput } from '../../functions/room.ts';
import { acted } from '../../functions/trainings/acted.ts';
import { trainings } from '../../functions/trainings/room.ts';
import { hearChange } from '../../functions/trainings/tell.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { aSignup, aTraining, hoursLater, newsOf, noon, withPeople } from './examples.ts';

const at = (hours: number, minutes = 0) =>
  new Date(hoursLater(hours).getTime() + minutes * 60_000).toISOString();
const act = (
  training: Training,
  action: string,
  values: NonNullable<ActionInput['values']>,
  now = noon,
): Training => acted(training, action, { by: 'c@example.org', values, note: 'Grund' }, now) as Training;
const told = (training: Training) =>
  Object.values(training.mails).filter((mail) => mail.template === 'trainings.changed');
const refusal = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as Problem).code;
  }
  return undefined;
};

/** Three dates, a day apart: after 240, 264 and 288 hours, of three hours each. */
const series = (given: Partial<Training> = {}) =>
  aTraining({
    sessions: [0, 1, 2].map((day) => ({
      id: String(day + 1),
      startsAt: at(240 + 24 * day),
      endsAt: at(243 + 24 * day),
    })),
    finishesAt: at(291),
    answers: { where: 'Untere Laube 24, Raum 2' },
    ...given,
  });

describe('moving a date', () => {
  it('changes beginning, end and order, and is told with what it was', () => {
    const next = act(series(), 'move', { date: '1', starts: at(300) });
    expect(next.sessions?.map(({ id }) => id)).toEqual(['2', '3', '1']);
    expect(next).toMatchObject({ startsAt: at(264), finishesAt: at(303), sortAt: at(264) });
    expect(told(next)).toMatchObject([
      {
        params: {
          what: 'moved',
          session: '1',
          wasStarts: at(240),
          wasEnds: at(243),
          by: 'c@example.org',
          note: 'Grund',
          version: '2',
        },
      },
    ]);
  });

  it.each([
    ['by five minutes', at(240, 5), at(243, 5), 0],
    ['by six minutes', at(240, 6), at(243, 6), 1],
    ['earlier by five minutes', at(240, -5), at(243), 0],
    ['with an end that is six minutes later', at(240), at(243, 6), 1],
  ])('%s is told to so many: %#', (_, starts, ends, mails) => {
    const next = act(series(), 'move', { date: '1', starts, ends });
    expect(told(next)).toHaveLength(mails);
    expect(next.sessions?.[0]).toMatchObject({ startsAt: starts, endsAt: ends });
  });

  it('by a few minutes again and again is told once it adds up', () => {
    const once = act(series(), 'move', { date: '1', starts: at(240, 4) });
    const twice = act(once, 'move', { date: '1', starts: at(240, 8) });
    expect([told(once).length, told(twice).length]).toEqual([0, 1]);
    expect(told(twice)[0]?.params).toMatchObject({ wasStarts: at(240) });
    expect(twice.sessions?.[0]).not.toHaveProperty('said');
  });

  it('keeps the deadline before the beginning', () => {
    expect(act(aTraining(), 'move', { date: '1', starts: at(100) }).deadlineAt).toBe(at(100));
    const open = aTraining({ deadlineAt: at(240) });
    expect(act(open, 'move', { date: '1', starts: at(250) }).deadlineAt).toBe(at(250));
  });

  it.each([
    ['into the past', { date: '1', starts: at(-1) }, 'starts_past'],
    ['to an end before its beginning', { date: '1', starts: at(250), ends: at(249) }, 'ends_before'],
    ['onto another date', { date: '1', starts: at(265) }, 'dates_meet'],
    ['for weeks', { date: '1', starts: at(300), ends: at(1000) }, 'too_long'],
    ['that is not there', { date: '9', starts: at(300) }, 'no_such_date'],
    ['to where it is', { date: '1', starts: at(240) }, 'nothing_changed'],
  ])('%s is refused', (_, values, code) => {
    expect(refusal(() => act(series(), 'move', values))).toBe(code);
  });

  it('that has begun is refused', () => {
    expect(refusal(() => act(series(), 'move', { date: '1', starts: at(300) }, hoursLater(241)))).toBe(
      'starts_past',
    );
  });

  it('of a training that is not published is told to nobody', () => {
    const next = act(series({ status: 'new' }), 'move', { date: '1', starts: at(300) });
    expect(told(next)).toEqual([]);
  });
});

describe('a date more or less', () => {
  it('gets a new id, and lasts as long as the first', () => {
    const next = act(series(), 'addDate', { starts: at(312), place: 'Rathaus, Saal 1' });
    expect(next.sessions?.at(-1)).toEqual({
      id: '4',
      startsAt: at(312),
      endsAt: at(315),
      place: 'Rathaus, Saal 1',
    });
    expect(told(next)).toMatchObject([{ params: { what: 'added', session: '4' } }]);
    const again = act(act(next, 'dropDate', { date: '4' }), 'addDate', { starts: at(400) });
    expect(again.sessions?.at(-1)?.id).toBe('5');
  });

  it('that is called off stays in the list, and the training begins with the next', () => {
    const next = act(series(), 'dropDate', { date: '1' });
    expect(next.sessions?.[0]).toMatchObject({ id: '1', cancelled: true });
    expect(next.startsAt).toBe(at(264));
    expect(told(next)).toMatchObject([{ params: { what: 'dropped', session: '1' } }]);
    expect(refusal(() => act(next, 'dropDate', { date: '1' }))).toBe('no_such_date');
    const one = act(next, 'dropDate', { date: '2' });
    expect(refusal(() => act(one, 'dropDate', { date: '3' }))).toBe('only_date');
  });
});

describe('another place', () => {
  it('is in the facts, in the answers, and told with the old one', () => {
    const next = act(series(), 'relocate', { place: 'Rathaus, Saal 1', online: '' });
    expect(next.facts.place).toBe('Rathaus, Saal 1');
    expect(next.answers.where).toBe('Rathaus, Saal 1');
    expect(told(next)).toMatchObject([{ params: { what: 'place', wasPlace: 'Untere Laube 24, Raum 2' } }]);
  });

  it('may be that of one date', () => {
    const next = act(series(), 'relocate', { date: '2', place: 'Rathaus, Saal 1' });
    expect(next.sessions?.map(({ place }) => place)).toEqual([undefined, 'Rathaus, Saal 1', undefined]);
    expect(next.facts.place).toBe('Untere Laube 24, Raum 2');
  });

  it('may be the web, by a link that is safe to follow; the link itself is in no mail that waits', () => {
    const next = act(series(), 'relocate', { onlineOnly: true, online: 'https://raum.example/1' });
    expect(next.facts).not.toHaveProperty('place');
    expect(next.facts.online).toBe('https://raum.example/1');
    expect(JSON.stringify(next.mails)).not.toContain('raum.example');
    expect(refusal(() => act(series(), 'relocate', { online: 'javascript:alert(1)' }))).toBe('unsafe_link');
  });

  it('that is the same is refused', () => {
    expect(refusal(() => act(series(), 'relocate', {}))).toBe('nothing_changed');
    expect(refusal(() => act(series(), 'relocate', { place: 'Untere Laube 24, Raum 2' }))).toBe(
      'nothing_changed',
    );
  });
});

describe('other changes', () => {
  it('of the places offer new ones to those who wait, and never take one away', () => {
    const full = withPeople(aTraining(), ['ana', 'ben'], ['cem']);
    expect(newsOf(act(full, 'capacity', { places: 3 }))).toEqual(['cem: offered']);
    expect(refusal(() => act(full, 'capacity', { places: 1 }))).toBe('too_few');
    expect(refusal(() => act(full, 'capacity', { places: 2.5 }))).toBe('capacity');
  });

  it('of the trainer are told to nobody', () => {
    const next = act(aTraining({ facts: { trainer: 'Alt' }, answers: { who: 'Alt' } }), 'trainer', {
      trainer: 'Neu',
    });
    expect([next.facts.trainer, next.answers.who, told(next).length]).toEqual(['Neu', 'Neu', 0]);
  });

  it('add materials for everybody, or for participants', () => {
    const link = 'https://unterlagen.example/1';
    expect(act(aTraining(), 'material', { title: 'Folien', link })).toMatchObject({
      insideMaterials: [{ title: 'Folien', url: link }],
    });
    expect(act(aTraining(), 'material', { title: 'Folien', link, open: true }).materials).toHaveLength(1);
    expect(refusal(() => act(aTraining(), 'material', { title: 'Folien', link: 'http://x.example/' }))).toBe(
      'unsafe_link',
    );
  });
});

describe('a material that was linked by mistake', () => {
  const inside = { title: 'Lösungen', url: 'https://unterlagen.example/2' };
  const linked = aTraining({
    materials: [{ title: 'Folien', url: 'https://unterlagen.example/1' }],
    insideMaterials: [inside],
  });
  const drop = (training: Training, link: string) =>
    perform(trainings, training, 'dropMaterial', { by: 'c@example.org', values: { link } }, noon) as Training;

  it('can be chosen by its name and is gone; the others stay', () => {
    const next = drop(linked, 'https://unterlagen.example/1');
    expect([next.materials, next.insideMaterials]).toEqual([[], [inside]]);
    expect(next.history.at(-1)).toMatchObject({ what: 'dropMaterial', note: 'Folien' });
    expect(told(next)).toEqual([]);
    const asked = trainings.lifecycle.actions.dropMaterial?.asks?.[0]?.choicesOf?.(linked, noon);
    expect(asked?.['https://unterlagen.example/2']).toEqual({ de: 'Lösungen' });
  });

  it('is offered where there is one, and refused for another', () => {
    const names = (training: Training) => possibleActions(trainings, training, noon).map(([name]) => name);
    expect(names(linked)).toContain('dropMaterial');
    expect(names(drop(drop(linked, inside.url), 'https://unterlagen.example/1'))).not.toContain(
      'dropMaterial',
    );
    expect(refusal(() => drop(linked, 'https://anders.example/'))).toBe('nothing_changed');
  });
});

describe('the history', () => {
  const noteOf = (
    training: Training,
    action: string,
    values: NonNullable<ActionInput['values']>,
    note?: string,
  ) => perform(trainings, training, action, { by: 'c@example.org', values, note }, noon).history.at(-1)?.note;
  const day = (iso: string) => `${formatMoment(iso, 'de')}–${formatTime(at(243))}`;

  it('says what a date was and what it is', () => {
    const [was, is] = [at(240), at(245)];
    expect(noteOf(series(), 'move', { date: '1', starts: is, ends: at(248) })).toBe(
      `${day(was)} → ${formatMoment(is, 'de')}–${formatTime(at(248))}`,
    );
    const long = noteOf(series(), 'move', { date: '3', starts: at(288), ends: at(320) });
    expect(long).toContain(`– ${formatMoment(at(320), 'de')}`);
    expect(noteOf(series(), 'addDate', { starts: at(400), place: 'Bürgersaal' })).toBe(
      `${formatMoment(at(400), 'de')}–${formatTime(at(403))} · Bürgersaal`,
    );
    expect(noteOf(series(), 'dropDate', { date: '1' }, 'Krank')).toBe(`${day(was)} · Krank`);
  });

  it('says where it was and is, without the way into the room in the web', () => {
    const was = String(series().facts.place);
    expect(noteOf(series(), 'relocate', { place: 'Bürgersaal' })).toBe(`${was} → Bürgersaal`);
    expect(noteOf(series(), 'relocate', { place: 'Bürgersaal', date: '1' })).toBe(
      `${day(at(240))} · ${was} → Bürgersaal`,
    );
    expect(noteOf(series(), 'relocate', { onlineOnly: true, online: 'https://raum.example/geheim' })).toBe(
      `${was} → online`,
    );
    expect(noteOf(series(), 'relocate', { online: 'https://raum.example/geheim' })).toBeUndefined();
  });

  it('says how many places, who teaches and which material', () => {
    expect(noteOf(aTraining({ capacity: 2 }), 'capacity', { places: 5 })).toBe('2 → 5');
    const taught = aTraining({ facts: { trainer: 'Alt' }, answers: { who: 'Alt' } });
    expect(noteOf(taught, 'trainer', { trainer: 'Neu' })).toBe('Alt → Neu');
    const material = { title: 'Folien', link: 'https://unterlagen.example/1' };
    expect(noteOf(aTraining(), 'material', material)).toBe('Folien');
  });
});

describe('who may do it', () => {
  const viewer = (organisation: string, role: 'contributor' | 'reader') => ({
    id: 'm',
    email: 'm@example.org',
    name: 'M',
    role,
    organisation,
  });
  const names = (organisation: string, role: 'contributor' | 'reader') =>
    possibleActions(trainings, series({ owner: 'awo' }), noon, viewer(organisation, role)).map(
      ([name]) => name,
    );

  it('are those who put in entries of the organisation whose training it is', () => {
    expect(names('awo', 'contributor')).toEqual([
      'move',
      'relocate',
      'addDate',
      'dropDate',
      'capacity',
      'trainer',
      'material',
      'cancel',
    ]);
    expect(names('city', 'contributor')).toContain('move');
    expect(names('caritas', 'contributor')).toEqual([]);
    expect(names('awo', 'reader')).toEqual([]);
  });
});

describe('word of a change', () => {
  const params = { what: 'moved', session: '1', version: '7', by: 'c@example.org', wasStarts: at(240) };

  it('is heard once', () => {
    const heard = hearChange(aSignup('ana'), params, noon);
    expect(Object.keys(heard.mails)).toEqual(['changed-7']);
    expect(hearChange(heard, params, noon)).toBe(heard);
  });

  it('that comes before the last was sent needs no mail of its own', () => {
    const heard = hearChange(aSignup('ana'), params, noon);
    const again = hearChange(heard, { ...params, version: '8', wasStarts: at(250) }, noon);
    expect(Object.keys(again.mails)).toEqual(['changed-7']);
    const other = hearChange(heard, { ...params, version: '8', session: '2' }, noon);
    expect(Object.keys(other.mails)).toEqual(['changed-7', 'changed-8']);
  });
});
