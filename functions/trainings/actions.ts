import { formatMoment } from '../language/format.ts';
import type { Text } from '../language/language.ts';
import { texts } from '../language/wording.ts';
import type { Action, Asked } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { heldSessions } from './sessions.ts';
import { isTraining, type Session } from './training.ts';

const says = texts('training-actions', {
  publish: 'Veröffentlichen',
  cancel: 'Absagen',
  move: 'Termin verschieben',
  moveWarning:
    'Wer einen Platz hat oder wartet, bekommt eine E-Mail mit dem alten und dem neuen Termin. Bei höchstens fünf Minuten Unterschied ändern sich nur Seiten und Kalender.',
  date: 'Welcher Termin?',
  starts: 'Neuer Beginn',
  ends: 'Neues Ende',
  endsHint: 'Ohne Angabe dauert der Termin so lange wie bisher.',
  relocate: 'Ort oder Link ändern',
  relocateWarning: 'Wer einen Platz hat, bekommt eine E-Mail. Lassen Sie leer, was gleich bleibt.',
  place: 'Neuer Ort',
  onlineOnly: 'Findet nur noch online statt',
  online: 'Neuer Link zum virtuellen Raum',
  onlineHint: 'Beginnt mit https://. Nur wer einen Platz hat, bekommt ihn.',
  onlyDate: 'Nur an einem Termin?',
  onlyDateHint: 'Ohne Angabe gilt der Ort für alle Termine.',
  addDate: 'Termin ergänzen',
  addDateWarning: 'Wer einen Platz hat oder wartet, bekommt eine E-Mail.',
  addedStarts: 'Beginn',
  addedEnds: 'Ende',
  addedEndsHint: 'Ohne Angabe dauert er so lange wie der erste Termin.',
  otherPlace: 'Ort, wenn er anders ist',
  dropDate: 'Einzelnen Termin absagen',
  dropDateWarning: 'Die anderen Termine bleiben. Wer einen Platz hat oder wartet, bekommt eine E-Mail.',
  trainer: 'Kursleitung ändern',
  newTrainer: 'Neue Kursleitung',
  capacity: 'Zahl der Plätze ändern',
  places: 'Plätze',
  capacityWarning: 'Neue Plätze werden zuerst denen angeboten, die warten.',
  material: 'Unterlage verlinken',
  materialTitle: 'Bezeichnung',
  materialLink: 'Link (beginnt mit https://)',
  materialOpen: 'Dürfen alle sehen, nicht nur Teilnehmende',
  dropMaterial: 'Unterlage entfernen',
  whichMaterial: 'Welche Unterlage?',
});

/** Most materials of a training: keeps the item small. */
export const mostMaterials = 20;

function upcoming(entry: Entry, now: Date): readonly Session[] {
  if (!isTraining(entry)) return [];
  return heldSessions(entry).filter((session) => session.startsAt > now.toISOString());
}

/** The dates that lie ahead, as choices; days are written alike in all languages. */
function datesAhead(entry: Entry, now: Date): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    upcoming(entry, now).map(({ id, startsAt }) => [id, { de: formatMoment(startsAt, 'de') }]),
  );
}

/** A moment as `datetime-local` has it, by the city's clock. */
function typedMoment(iso: string): string {
  const [day = '', time = ''] = formatMoment(iso, 'de').split(', ');
  return `${day.split('.').reverse().join('-')}T${time}`;
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

/** Which date is meant: the only one that lies ahead, or one to be chosen. */
const whichDate: Asked = {
  name: 'date',
  label: says.date,
  kind: 'choice',
  required: true,
  choicesOf: datesAhead,
  usual: (entry, now) => {
    const ahead = upcoming(entry, now);
    return ahead.length === 1 ? ahead[0]?.id : undefined;
  },
};

/** The time of the only date that lies ahead, to be mended; of several, nothing is proposed, as another may be chosen. */
const usualTime = (side: 'startsAt' | 'endsAt') => (entry: Entry, now: Date) => {
  const [only, ...more] = upcoming(entry, now);
  return only && more.length === 0 ? typedMoment(only[side]) : undefined;
};

/** The materials of a training by their links, as choices; they are called what their author calls them. */
function linked(entry: Entry): Readonly<Record<string, Text>> {
  if (!isTraining(entry)) return {};
  const all = [...(entry.materials ?? []), ...(entry.insideMaterials ?? [])];
  return Object.fromEntries(all.map(({ title, url }) => [url, { de: title }]));
}

const isAhead: Action['when'] = (entry, now) => upcoming(entry, now).length > 0;
const right = 'contribute' as const;
const running = ['new', 'published'];

/** What those who look after a training do with it. */
export const trainingActions: Readonly<Record<string, Action>> = {
  publish: { from: ['new', 'unconfirmed'], to: 'published', label: says.publish, right },
  move: {
    from: running,
    label: says.move,
    warning: says.moveWarning,
    right,
    when: isAhead,
    asks: [
      whichDate,
      { name: 'starts', label: says.starts, kind: 'moment', required: true, usual: usualTime('startsAt') },
      { name: 'ends', label: says.ends, hint: says.endsHint, kind: 'moment', usual: usualTime('endsAt') },
    ],
  },
  relocate: {
    from: running,
    label: says.relocate,
    warning: says.relocateWarning,
    right,
    when: isAhead,
    asks: [
      {
        name: 'place',
        label: says.place,
        kind: 'line',
        min: 5,
        max: 150,
        usual: ({ facts }) => text(facts.place),
      },
      { name: 'onlineOnly', label: says.onlineOnly, kind: 'yes' },
      {
        name: 'online',
        label: says.online,
        hint: says.onlineHint,
        kind: 'line',
        max: 300,
        usual: ({ facts }) => text(facts.online),
      },
      { name: 'date', label: says.onlyDate, hint: says.onlyDateHint, kind: 'choice', choicesOf: datesAhead },
    ],
  },
  addDate: {
    from: running,
    label: says.addDate,
    warning: says.addDateWarning,
    right,
    when: isAhead,
    asks: [
      { name: 'starts', label: says.addedStarts, kind: 'moment', required: true },
      { name: 'ends', label: says.addedEnds, hint: says.addedEndsHint, kind: 'moment' },
      { name: 'place', label: says.otherPlace, kind: 'line', min: 5, max: 150 },
    ],
  },
  dropDate: {
    from: running,
    label: says.dropDate,
    warning: says.dropDateWarning,
    reason: true,
    right,
    when: (entry, now) =>
      isTraining(entry) && heldSessions(entry).length > 1 && upcoming(entry, now).length > 0,
    asks: [whichDate],
  },
  capacity: {
    from: running,
    label: says.capacity,
    warning: says.capacityWarning,
    right,
    when: (entry, now) => isTraining(entry) && entry.startsAt > now.toISOString(),
    asks: [
      {
        name: 'places',
        label: says.places,
        kind: 'number',
        required: true,
        min: 1,
        max: 1000,
        usual: (entry) => (isTraining(entry) ? String(entry.capacity) : undefined),
      },
    ],
  },
  trainer: {
    from: running,
    label: says.trainer,
    right,
    asks: [
      {
        name: 'trainer',
        label: says.newTrainer,
        kind: 'line',
        required: true,
        min: 2,
        max: 120,
        usual: ({ facts }) => text(facts.trainer),
      },
    ],
  },
  material: {
    from: [...running, 'ended'],
    label: says.material,
    right,
    when: (entry) =>
      isTraining(entry) &&
      (entry.materials?.length ?? 0) + (entry.insideMaterials?.length ?? 0) < mostMaterials,
    asks: [
      { name: 'title', label: says.materialTitle, kind: 'line', required: true, min: 2, max: 100 },
      { name: 'link', label: says.materialLink, kind: 'line', required: true, max: 300 },
      { name: 'open', label: says.materialOpen, kind: 'yes' },
    ],
  },
  dropMaterial: {
    from: [...running, 'ended'],
    label: says.dropMaterial,
    right,
    when: (entry) => Object.keys(linked(entry)).length > 0,
    asks: [{ name: 'link', label: says.whichMaterial, kind: 'choice', required: true, choicesOf: linked }],
  },
  cancel: {
    from: ['new', 'unconfirmed', 'published'],
    to: 'cancelled',
    label: says.cancel,
    reason: true,
    right,
  },
};
