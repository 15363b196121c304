import type { Deps } from '../deps.ts';
import { perform } from '../lifecycle.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, settle } from '../store/entry.ts';
import { type Appointment, isAppointment } from './coaching.ts';
import { follow, settleSlot } from './store.ts';

/** Has an appointment follow the time that it has now. */
const followLater: Template = async (deps, _, { params = {} }) => {
  if (params.appointment) await follow(deps, params.appointment);
  return undefined;
};

async function changeAppointment(
  deps: Deps,
  reference: string,
  apply: (seen: Appointment) => Entry,
): Promise<void> {
  await change<Entry>(deps.db, entryKey(reference), (seen) => (isAppointment(seen) ? apply(seen) : seen));
}

/** Calls off the appointment of a coaching that is over or was withdrawn. */
const off: Template = async (deps, _, { params = {} }) => {
  const { appointments } = await import('./room.ts');
  const { appointment = '', by = 'system', note } = params;
  await changeAppointment(deps, appointment, (seen) =>
    seen.status === 'held' || seen.status === 'booked'
      ? perform(appointments, seen, 'callOff', { by, note: note || '–' }, deps.clock())
      : seen,
  );
  return undefined;
};

/** Tells who has a time of another place; once for each change. */
const relocated: Template = async (deps, _, { params = {} }) => {
  const { appointment = '' } = params;
  const version = Number(params.version);
  const now = deps.clock().toISOString();
  await changeAppointment(deps, appointment, (seen) => {
    if (seen.status !== 'booked' || (seen.heard ?? 0) >= version || seen.startsAt <= now) return seen;
    const mail = { template: 'appointments.relocated', at: now, attempts: 0 };
    return settle({ ...seen, heard: version, mails: { ...seen.mails, [`relocated-${version}`]: mail } });
  });
  return undefined;
};

/** Brings the coaching in line with what has become of an appointment. */
const settleLater: Template = async (deps, entry) => {
  if (isAppointment(entry)) await settleSlot(deps, entry);
  return undefined;
};

/** These send nothing themselves: they carry news from the coaching to its appointments. */
export const coachingMails: Readonly<Record<string, Template>> = { follow: followLater, off, relocated };

/** The same from an appointment to its coaching. */
export const carrying: Readonly<Record<string, Template>> = { settle: settleLater };
