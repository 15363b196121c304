import { type Context, Hono } from 'hono';
import type { Deps } from '../deps.ts';
import { NotFound, Problem } from '../errors.ts';
import { wordsIn } from '../language/language.ts';
import { perform } from '../lifecycle.ts';
import { calendar } from '../listing/calendar.ts';
import { listRoutes } from '../listing/routes.tsx';
import { postedFields } from '../posted.ts';
import { keepPrivate, limited, spoken } from '../request.ts';
import { change } from '../store/change.ts';
import { entryKey, titleOf } from '../store/entry.ts';
import { bookingPage } from './booking-page.tsx';
import { readBookingLink, readCalendarLink, type Side } from './links.ts';
import { resourcesList } from './list.ts';
import { type Booking, timeIn } from './resource.ts';
import { bookings } from './room.ts';
import { loadBooking, loadResource, settleSlot } from './store.ts';
import { askerOf, eventOf } from './told.ts';
import { wording } from './wording.ts';

const sides: Readonly<Record<string, Side>> = { booking: 'asker', request: 'owner' };
const buttons: readonly string[] = ['accept', 'decline', 'cancel'];

function addBookingRoutes(app: Hono, deps: Deps): void {
  const open = async (c: Context, side: Side): Promise<Booking> => {
    const reference = readBookingLink(deps, side, c.req.param('token') ?? '');
    const booking = reference ? await loadBooking(deps, reference) : undefined;
    if (!booking) throw new NotFound(wordsIn(wording, spoken(c)).page.invalid, { worded: true });
    return booking;
  };
  const page = async (c: Context, side: Side, booking: Booking, more: object = {}) => {
    const resource = await loadResource(deps, booking.resource);
    const lang = spoken(c, side === 'owner' ? resource?.lang : booking.lang);
    const [when, who] = [timeIn(booking, lang), await askerOf(deps, booking, lang)];
    return bookingPage({ deps, lang, path: c.req.path, side, booking, resource, when, who, ...more });
  };

  for (const [path, side] of Object.entries(sides)) {
    app.get(`/resources/${path}/:token`, async (c) => {
      keepPrivate(c);
      return c.html(await page(c, side, await open(c, side), { done: c.req.query('done') }));
    });
    app.post(`/resources/${path}/:token`, limited(8192), async (c) => {
      keepPrivate(c);
      const booking = await open(c, side);
      const posted = await postedFields(c);
      const action = posted('do');
      if (!buttons.includes(action) || (side === 'asker' && action !== 'cancel'))
        throw new Problem(422, 'unknown_action', 'There is no such button on this page.');
      const input = {
        by: side === 'owner' ? 'owner' : 'person',
        note: posted('note').slice(0, 300),
        values: { side },
      };
      try {
        const done = await change<Booking>(
          deps.db,
          entryKey(booking.reference),
          (seen) => perform(bookings, seen, action, input, deps.clock()) as Booking,
        );
        if (done) await settleSlot(deps, done);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        if (error.code === 'reason_missing')
          return c.html(await page(c, side, booking, { wrong: action }), 422);
        if (error.status !== 409) throw error;
        const notice = wordsIn(wording, spoken(c, booking.lang)).page.changed;
        return c.html(await page(c, side, await open(c, side), { notice }), 409);
      }
      const lang = c.req.query('lang');
      return c.redirect(`${c.req.path}?done=${action}${lang ? `&lang=${spoken(c)}` : ''}`, 303);
    });
  }
}

const most = 500;

/** All that is promised of a resource, as a calendar for its owner. */
function addCalendar(app: Hono, deps: Deps): void {
  app.get('/resources/calendar/:name', async (c) => {
    keepPrivate(c);
    const token = c.req.param('name').replace(/\.ics$/, '');
    const reference = readCalendarLink(deps, token);
    const resource = reference ? await loadResource(deps, reference) : undefined;
    if (!resource) throw new NotFound();
    const lang = spoken(c, resource.lang);
    const promised = Object.entries(resource.slots ?? {}).filter(([, { state }]) => state === 'confirmed');
    const found = await Promise.all(promised.slice(0, most).map(([id]) => loadBooking(deps, id)));
    const events = await Promise.all(
      found
        .filter((one) => one !== undefined)
        .map(async (booking) => ({
          ...eventOf(deps, booking, resource, lang),
          description: await askerOf(deps, booking, lang),
        })),
    );
    const source = `${deps.config.baseUrl}${c.req.path}`;
    const body = calendar(events, 'PUBLISH', { name: titleOf(resource), source, lang });
    return c.body(body, 200, { 'content-type': 'text/calendar; charset=utf-8' });
  });
}

/** The public list of shared resources with their calendars, and the pages behind the links of bookings. */
export function routes(deps: Deps): Hono {
  const app = new Hono();
  app.route('/', listRoutes(deps, resourcesList(deps)));
  addBookingRoutes(app, deps);
  addCalendar(app, deps);
  return app;
}
