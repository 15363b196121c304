import { type Context, Hono } from 'hono';
import type { BusyTimes } from '../busy.ts';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { perform } from '../lifecycle.ts';
import { calendar } from '../listing/calendar.ts';
import { listRoutes } from '../listing/routes.tsx';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { change } from '../store/change.ts';
import { entryKey } from '../store/entry.ts';
import type { Appointment } from './coaching.ts';
import { eventOf } from './events.ts';
import { readAppointmentLink } from './links.ts';
import { coachingList } from './list.ts';
import { overlapsIn } from './overlaps.ts';
import { appointmentPage } from './page.tsx';
import { appointments } from './room.ts';
import { loadAppointment, loadCoaching, moveSlot, secureSlot, settleSlot } from './store.ts';
import { wording } from './wording.ts';

/** Confirms or cancels an appointment for whose it is. Pressed again, it is done already. Throws `Problem` 409 where it cannot be. */
async function press(deps: Deps, appointment: Appointment, action: 'book' | 'cancel'): Promise<void> {
  const after = { book: 'booked', cancel: 'cancelled' }[action];
  if (appointment.status === after) return;
  const apply = (seen: Appointment) =>
    perform(appointments, seen, action, { by: 'person' }, deps.clock()) as Appointment;
  apply(appointment);
  const undo = action === 'book' ? await secureSlot(deps, appointment) : undefined;
  try {
    const done = await change<Appointment>(deps.db, entryKey(appointment.reference), (seen) =>
      seen.status === after ? seen : apply(seen),
    );
    if (done) await settleSlot(deps, done);
  } catch (error) {
    await undo?.();
    throw error;
  }
}

/** What they are told where the button could not do it. */
function noticeOf(c: Context, { code }: Problem): string {
  const words = wordsIn(wording, spoken(c)).page;
  if (code === 'one_slot') return words.one;
  return code === 'slot_taken' ? words.taken : words.changed;
}

function addAppointmentRoutes(app: Hono, deps: Deps, busyTimes: BusyTimes): void {
  const open = async (c: Context): Promise<Appointment> => {
    keepPrivate(c);
    const reference = readAppointmentLink(deps, c.req.param('token') ?? '');
    const appointment = reference ? await loadAppointment(deps, reference) : undefined;
    if (!appointment) throw new NotFound(wordsIn(wording, spoken(c)).page.invalid, { worded: true });
    return appointment;
  };
  const page = async (
    c: Context,
    appointment: Appointment,
    more: { done?: string; notice?: string } = {},
  ) => {
    const lang = spoken(c, appointment.lang);
    const [coaching, overlaps] = await Promise.all([
      loadCoaching(deps, appointment.coaching),
      overlapsIn(deps, appointment, lang, busyTimes),
    ]);
    return appointmentPage({ deps, lang, path: c.req.path, appointment, coaching, overlaps, ...more });
  };

  app.get('/coaching/appointment/:token', async (c) =>
    c.html(await page(c, await open(c), { done: c.req.query('done') })),
  );
  app.get('/coaching/appointment/:token/calendar.ics', async (c) => {
    const appointment = await open(c);
    if (appointment.status !== 'booked') throw new NotFound();
    const coaching = await loadCoaching(deps, appointment.coaching);
    const event = eventOf(deps, appointment, coaching, spoken(c, appointment.lang));
    return c.body(calendar([event]), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
    });
  });
  app.post('/coaching/appointment/:token', limited(4096), async (c) => {
    const appointment = await open(c);
    const posted = await postedFields(c);
    const action = posted('do');
    try {
      if (action === 'move') {
        if ((await moveSlot(deps, appointment, posted('slot').slice(0, 10))) !== 'kept')
          throw new Problem(409, 'slot_taken', 'This time is not free any more.');
      } else if (action === 'book' || action === 'cancel') await press(deps, appointment, action);
      else throw new Problem(422, 'unknown_action', 'The field "do" must be book, move or cancel.');
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409) throw error;
      return c.html(await page(c, await open(c), { notice: noticeOf(c, error) }), 409);
    }
    return c.redirect(`${c.req.path}?done=${action}&lang=${spoken(c, appointment.lang)}`, 303);
  });
}

/** The public list of coachings with their free times, and the page behind the link of an appointment. */
export function routes(deps: Deps, busyTimes: BusyTimes): Hono {
  const app = new Hono();
  addAppointmentRoutes(app, deps, busyTimes);
  app.route('/', listRoutes(deps, coachingList(deps)));
  return app;
}
