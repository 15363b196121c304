import { formatMoment, formatTime, isoDay } from '../language/format.ts';
import type { ActionInput } from '../room.ts';
import { sessionsOf } from './sessions.ts';
import type { Session, Training } from './training.ts';

/** A date as the history has it, whatever language is read: `03.12.2026, 18:00–20:30`. */
function dateOf({ startsAt, endsAt }: Session): string {
  const sameDay = isoDay(new Date(startsAt)) === isoDay(new Date(endsAt));
  const end = sameDay ? `–${formatTime(endsAt)}` : ` – ${formatMoment(endsAt, 'de')}`;
  return `${formatMoment(startsAt, 'de')}${end}`;
}

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

function became(was: string | undefined, is: string | undefined): string | undefined {
  if (was === is) return undefined;
  return was ? `${was} → ${is ?? 'online'}` : is;
}

/**
 * What a change of a training did, for its history: what was and what is. The way into the room in the web is no part of it: that is
 * for who has a place. Undefined where there is nothing to say beyond the action's name. Pure.
 */
export function changeNote(
  before: Training,
  after: Training,
  action: string,
  values: NonNullable<ActionInput['values']>,
): string | undefined {
  const [was, is] = [before, after].map((one) => sessionsOf(one).find(({ id }) => id === values.date));
  switch (action) {
    case 'move':
      return was && is && became(dateOf(was), dateOf(is));
    case 'addDate': {
      const known = new Set(sessionsOf(before).map(({ id }) => id));
      const added = sessionsOf(after).find(({ id }) => !known.has(id));
      return added && [dateOf(added), added.place].filter(Boolean).join(' · ');
    }
    case 'dropDate':
      return was && dateOf(was);
    case 'relocate': {
      const usual = textOf(before.facts.place);
      if (was && is) return [dateOf(is), became(was.place ?? usual, is.place ?? usual)].join(' · ');
      return became(usual, textOf(after.facts.place));
    }
    case 'capacity':
      return became(String(before.capacity), String(after.capacity));
    case 'trainer':
      return became(textOf(before.facts.trainer), textOf(after.facts.trainer));
    case 'material':
      return textOf(values.title);
    case 'dropMaterial': {
      const all = [...(before.materials ?? []), ...(before.insideMaterials ?? [])];
      return all.find(({ url }) => url === values.link)?.title;
    }
    default:
      return undefined;
  }
}
