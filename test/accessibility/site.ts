import { addPerson } from '../../functions/access/people.ts';
import { signInLink } from '../../functions/access/sign-in.ts';
import { actLink } from '../../functions/acting/link.ts';
import { calendarAddress } from '../../functions/agenda/address.ts';
import { agendaLink } from '../../functions/agenda-link.ts';
import { createApp } from '../../functions/app.ts';
import { appointmentLink } from '../../functions/coaching/links.ts';
import { sayYes } from '../../functions/engagements/answer.ts';
import { askOne } from '../../functions/engagements/ask.ts';
import { engagementPath } from '../../functions/engagements/links.ts';
import { changeEngagement } from '../../functions/engagements/store.ts';
import { holdsLink } from '../../functions/holds/links.ts';
import { helpedLink } from '../../functions/needs/links.ts';
import { passedLink } from '../../functions/passed-link.ts';
import { confirmLink, personalToken } from '../../functions/person/links.ts';
import { bookingLink, type Side } from '../../functions/resources/links.ts';
import type { Booking } from '../../functions/resources/resource.ts';
import { keep } from '../../functions/resources/store.ts';
import { personKey } from '../../functions/store/accept.ts';
import { change } from '../../functions/store/change.ts';
import { type Entry, entryKey, settle } from '../../functions/store/entry.ts';
import { checkPrerequisite } from '../../functions/trainings/clearing.ts';
import { seatLink } from '../../functions/trainings/links.ts';
import { markPassed } from '../../functions/trainings/passed.ts';
import { command } from '../../functions/trainings/store.ts';
import type { Training } from '../../functions/trainings/training.ts';
import { decide } from '../../functions/twins/decide.ts';
import { mails as twins } from '../../functions/twins/mails.ts';
import { serveApp } from '../browser/serve.ts';
import { chosen, offered } from '../coaching/people.ts';
import { need as storedNeed, volunteer as storedVolunteer } from '../engagements/people.ts';
import { entryWith } from '../entries.ts';
import type { TestDeps } from '../harness.ts';
import { startTest } from '../harness.ts';
import { answers, publish } from '../listing/published.ts';
import { needWith } from '../needs/need.ts';
import { proposed } from '../placements/placed.ts';
import { announced, announcement, signedUp } from '../trainings/people.ts';

/** A page in one of its states, and how a browser gets there. */
export interface State {
  readonly name: string;
  /** Without the language. */
  readonly path: string;
  /** Fields that are posted to the path; else it is opened. */
  readonly posted?: Readonly<Record<string, string>>;
  readonly status?: number;
  /** Needs a coordinator's session. */
  readonly coordinator?: boolean;
  /** Inner HTML for another page, or a page for a frame: without header and footer. */
  readonly bare?: boolean;
}

const volunteer = {
  name: 'Mira Beispiel',
  email: 'mira@beispiel.example',
  'postal-code': '78462',
  languages: 'de',
};

async function content(deps: TestDeps) {
  await publish(deps, { reference: 'CAFE-2345' });
  await publish(deps, {
    reference: 'ARAB-2345',
    lang: 'ar',
    answers: {
      title: 'نادي القراءة – Lesekreis',
      description: 'نقرأ معًا كل يوم ثلاثاء. Telefon 07531 / 900-540، قاعة B2.',
      website: undefined as never,
    },
  });
  const work = { form: 'opportunity-listing', reference: 'WRKS-2345' };
  await publish(deps, {
    ...work,
    answers: { title: 'Küchenhilfe', description: 'Zwei Tage in der Woche.', places: 3 },
  });
  const shut = await announced(deps, { capacity: 1 });
  const seated = await signedUp(deps, shut, 'ana@beispiel.example');
  const offered = await signedUp(deps, shut, 'ben@beispiel.example', { lang: 'ar' });
  await announced(deps, { title: 'Erstgespräche führen', capacity: 20 });
  await command(deps, shut.reference, { do: 'leave', attendee: seated.signup.attendee, by: 'person' });
  const waiting = await signedUp(deps, shut, 'cem@beispiel.example');
  const asks = { title: 'Aufbaukurs', requires: ['trauma'], rhythm: 'weekly', 'weekly-until': '2026-12-17' };
  const next = await announced(deps, asks);
  const lacking = (await signedUp(deps, next, 'dua@beispiel.example')).signup;
  const ready = (await signedUp(deps, next, 'eli@beispiel.example')).signup;
  await markPassed(deps, ready.person ?? '', 'trauma', deps.clock().toISOString());
  for (const one of [lacking, ready]) await checkPrerequisite(deps, one);
  const begun = await announced(deps, { ...asks, title: 'Umgang mit Trauma', requires: undefined });
  await signedUp(deps, begun, 'ana@beispiel.example');
  await change<Training>(deps.db, entryKey(begun.reference), (seen) => ({
    ...seen,
    startsAt: '2026-11-12T17:00:00.000Z',
    sessions: (seen.sessions ?? []).map((one, at) => ({
      ...one,
      startsAt: `2026-11-${at < 2 ? 12 + at : 28 + at}T17:00:00.000Z`,
      endsAt: `2026-11-${at < 2 ? 12 + at : 28 + at}T19:30:00.000Z`,
    })),
  }));
  return {
    begun: begun.reference,
    training: shut.reference,
    series: next.reference,
    offered: offered.signup,
    waiting: waiting.signup,
    lacking,
    ready,
  };
}

/** A need that a coordinator has confirmed. */
async function needed(deps: TestDeps): Promise<string> {
  const reference = 'NEED-2345';
  await publish(deps, {
    form: 'needs-report',
    reference,
    status: 'open',
    answers: { what: 'Dolmetschen beim Arzt', urgency: 'today', people: 2, languages: ['ti', 'ar'] },
  });
  return reference;
}

/** An offer that is probably the one at `CAFE-2345`, and waits to be published; and one that was merged into it. */
async function twice(deps: TestDeps) {
  const waiting = { status: 'new', answers: { title: 'Deutsch im Café Mondial' } };
  const compare = async (reference: string) => {
    const entry = await publish(deps, { reference, ...waiting });
    await twins.look?.(deps, entry, { template: 'twins.look', at: entry.receivedAt, attempts: 0 });
  };
  await compare('MERG-2345');
  await decide(
    deps,
    { a: 'CAFE-2345', b: 'MERG-2345' },
    { do: 'merge', stays: 'CAFE-2345' },
    'kim@beispiel.example',
  );
  await compare('TWNS-2345');
  return { pair: '/workspace/twins/CAFE-2345/TWNS-2345', waiting: 'TWNS-2345', merged: 'MERG-2345' };
}

/** Volunteers who were asked for a need: one has yet to answer, one helps, one has helped. */
async function asked(deps: TestDeps) {
  const wanted = await storedNeed(deps, {}, { wanted: 9 });
  const viewer = { id: 'abcdefghijklmnopqrstuv', email: deps.config.adminEmail, organisation: 'city' };
  const people = await Promise.all(
    ['Ana', 'Ben', 'Cem', 'Dina'].map((name) => storedVolunteer(deps, { name })),
  );
  const references: string[] = [];
  for (const { reference } of people.slice(0, 3)) {
    const { engagement = '' } = await askOne(deps, wanted, reference, { viewer, word: 'Bitte um 19 Uhr.' });
    references.push(engagement);
  }
  const [open = '', helps = '', helped = ''] = references;
  await sayYes(deps, helps);
  await sayYes(deps, helped);
  await changeEngagement(deps, helped, (seen) => settle({ ...seen, status: 'done' }));
  await storedVolunteer(deps, { name: 'Eva' }, { status: 'paused' });
  return { need: wanted.reference, volunteer: people[3]?.reference ?? '', open, helps, helped };
}

/** An initiative, a hall that it shares, and somebody's request for the hall; the paths of both sides. */
async function shared(deps: TestDeps): Promise<Record<Side, string>> {
  const hours = [{ day: 'mo', from: '09:00', to: '12:00' }];
  const circle = { title: 'Erstgespräche führen', fields: ['work'], opening: hours, languages: ['ar'] };
  await publish(deps, { form: 'initiative-registration', reference: 'CRCK-2345', answers: circle });
  const hall = { title: 'Küchenhilfe', kind: 'material', quantity: 5, times: undefined as never };
  await publish(deps, { form: 'resource-listing', reference: 'HATT-2345', answers: hall });
  const booking: Booking = {
    ...entryWith({ reference: 'KNGT-2345', domain: 'bookings', form: 'resource-booking', status: 'asked' }),
    facts: { name: 'Mira Beispiel', email: 'mira@beispiel.example', message: 'Dolmetschen beim Arzt' },
    resource: 'HATT-2345',
    what: 'Küchenhilfe',
    count: 2,
    kept: true,
    from: '2026-11-28T13:00:00.000Z',
    to: '2026-11-28T17:00:00.000Z',
    nextAt: '2026-11-28T13:00:00.000Z',
  };
  await deps.db.create(booking);
  await keep(deps, 'HATT-2345', 'KNGT-2345', {
    from: booking.from ?? '',
    to: booking.to ?? '',
    count: 2,
    state: 'asked',
  });
  const path = (side: Side) => new URL(bookingLink(deps, 'KNGT-2345', side, 'de')).pathname;
  return { owner: path('owner'), asker: path('asker') };
}

/** A coaching with a time that is booked and one that waits for its confirmation; the paths of both. */
async function coached(deps: TestDeps) {
  const { place, description } = announcement;
  const coaching = await offered(deps, { title: 'Aufbaukurs', coach: 'Ada Beispiel', place, description });
  const by = { by: deps.config.adminEmail, organisation: 'city' };
  const booked = await chosen(deps, coaching, '1', 'mira@beispiel.example', by);
  const held = await chosen(deps, coaching, '2', 'ben@beispiel.example');
  const pathTo = ({ reference }: Entry) => new URL(appointmentLink(deps, reference, 'de')).pathname;
  const { reference } = coaching;
  return { reference, appointment: booked.reference, booked: pathTo(booked), held: pathTo(held) };
}

async function sent(app: ReturnType<typeof createApp>, slug: string, answers: object): Promise<string> {
  const answer = await app.request(`/forms/${slug}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(answers),
  });
  return ((await answer.json()) as { reference: string }).reference;
}

/** The whole product on a free port with something in every list, and all its pages in all their states. */
export async function startSite() {
  const test = await startTest({ config: { demo: true } });
  const { deps } = test;
  const app = createApp(deps);
  const server = await serveApp(app);
  Object.assign(deps.config, { baseUrl: server.origin });
  const { begun, training, series, offered, waiting, lacking, ready } = await content(deps);
  const need = await needed(deps);
  const task = await asked(deps);
  const fulfilled = 'DONE-2345';
  await deps.db.create(
    needWith({ reference: fulfilled, status: 'fulfilled', confirmedAt: deps.clock().toISOString() }),
  );
  const didItHelp = new URL(helpedLink(deps, fulfilled, 'de')).pathname;
  const same = await twice(deps);
  const reference = await sent(app, 'volunteer-registration', {
    ...volunteer,
    languages: ['de', 'ar'],
    fields: ['work'],
    children: false,
    consent: true,
  });
  const entry = (await deps.db.get<Entry>({ pk: `ENTRY#${reference}`, sk: 'ENTRY' })) as Entry;
  const pathOf = (link: string) => new URL(link).pathname;
  const mine = `/my/${personalToken(deps, reference)}`;
  const proposal = await proposed(deps, 'WRKS-2345', { organisation: 'city' });
  const admin = personKey(deps.config.secret, deps.config.adminEmail);
  const act = (about: string, action: string, member = admin) =>
    pathOf(actLink(deps, { reference: about, action, member, lang: 'de' }));
  const held = pathOf(holdsLink(deps, 'CAFE-2345', 'de'));
  const request = await shared(deps);
  const talk = await coached(deps);
  const sameOffer = Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, String([value].flat()[0])]),
  );
  const forms = deps.forms.slugs().filter((slug) => deps.forms.get(slug)?.access === 'public');
  const filled = { ...volunteer, fields: 'work', children: 'false', consent: 'true' };

  const open: State[] = [
    { name: 'start', path: '/' },
    { name: 'needs', path: '/needs' },
    { name: 'need', path: `/needs/${need}` },
    { name: 'offers', path: '/offers' },
    { name: 'offers, filtered', path: '/offers?field=language-education&district=petershausen-west' },
    { name: 'offers, none', path: '/offers?q=gibtesnicht' },
    { name: 'offer', path: '/offers/CAFE-2345' },
    { name: 'offer in Arabic', path: '/offers/ARAB-2345' },
    { name: 'initiatives', path: '/initiatives' },
    { name: 'initiative', path: '/initiatives/CRCK-2345' },
    { name: 'coachings', path: '/coaching' },
    { name: 'coaching with its times', path: `/coaching/${talk.reference}` },
    { name: 'book coaching', path: `/forms/coaching-booking?slot=${talk.reference}.3` },
    { name: 'resources', path: '/resources' },
    { name: 'resource with its calendar', path: '/resources/HATT-2345' },
    { name: 'opportunities', path: '/opportunities' },
    { name: 'opportunity', path: '/opportunities/WRKS-2345' },
    { name: 'trainings', path: '/trainings' },
    { name: 'trainings, none', path: '/trainings?q=gibtesnicht' },
    { name: 'training', path: `/trainings/${training}` },
    { name: 'forms', path: '/forms' },
    ...forms.map((slug) => ({ name: `form ${slug}`, path: `/forms/${slug}` })),
    { name: 'sign-up with a training chosen', path: `/forms/training-signup?training=${training}` },
    { name: 'declaration', path: '/barrierefreiheit' },
    { name: 'for web editors', path: '/embed' },
    { name: 'not found', path: '/gibt-es-nicht', status: 404 },
    { name: 'form not found', path: '/forms/gibt-es-nicht', status: 404 },
    { name: 'receipt', path: `/receipts/${reference}?form=volunteer-registration` },
    { name: 'receipt not found', path: '/receipts/AAAA-2222', status: 404 },
  ];
  const posted: State[] = [
    ...forms.map((slug) => ({
      name: `errors in ${slug}`,
      path: `/forms/${slug}`,
      posted: { _action: 'send' },
      status: 422,
    })),
    {
      name: 'second step',
      path: '/forms/volunteer-registration',
      posted: { ...volunteer, _page: 'you', _action: 'next' },
    },
    {
      name: 'check page',
      path: '/forms/volunteer-registration',
      posted: { ...filled, _page: '_check', _action: 'next' },
    },
    { name: 'closed to nobody signed in', path: '/forms/training-announcement', status: 401 },
    { name: 'lost link', path: '/my' },
    { name: 'lost link, error', path: '/my', posted: { email: 'nichts' }, status: 422 },
    { name: 'lost link, sent', path: '/my', posted: { email: 'kim@beispiel.example' } },
    { name: 'confirm', path: pathOf(confirmLink(deps, entry)) },
    { name: 'confirm, unknown', path: '/confirm/unbekannt', status: 404 },
    { name: 'own data', path: mine },
    { name: 'own data, edit', path: `${mine}/edit` },
    { name: 'own offer that there is already', path: `/my/${personalToken(deps, same.waiting)}` },
    { name: 'own offer, merged', path: `/my/${personalToken(deps, same.merged)}` },
    {
      name: 'what there is already',
      path: '/forms/offer-listing',
      posted: { ...sameOffer, consent: 'true', _action: 'send' },
    },
    { name: 'where I am needed', path: `/my/${personalToken(deps, task.volunteer)}/needed` },
    {
      name: 'where I am needed, error',
      path: `/my/${personalToken(deps, task.volunteer)}/needed`,
      posted: { do: 'limit', limit: 'viel' },
      status: 422,
    },
    { name: 'did it help', path: didItHelp },
    { name: 'did it help, error', path: didItHelp, posted: { words: 'Danke' }, status: 422 },
    { name: 'did it help, unknown', path: '/helped/unbekannt', status: 404 },
    { name: 'own need', path: `/my/${personalToken(deps, fulfilled)}` },
    { name: 'asked to help', path: engagementPath(deps, task.open) },
    { name: 'helping', path: engagementPath(deps, task.helps) },
    {
      name: 'helping, error',
      path: engagementPath(deps, task.helps),
      posted: { do: 'hours', hours: 'x' },
      status: 422,
    },
    { name: 'has helped', path: engagementPath(deps, task.helped) },
    {
      name: 'has helped, error',
      path: engagementPath(deps, task.helped),
      posted: { do: 'feedback' },
      status: 422,
    },
    { name: 'own data, errors', path: `${mine}/edit`, posted: { name: '' }, status: 422 },
    { name: 'an offered place', path: pathOf(seatLink(deps, offered.reference, 'de')) },
    {
      name: 'a training that has to be passed before',
      path: pathOf(seatLink(deps, lacking.reference, 'de')),
    },
    { name: 'a sign-up to be confirmed', path: pathOf(seatLink(deps, ready.reference, 'de')) },
    { name: 'a series', path: `/trainings/${series}` },
    { name: 'what somebody has passed', path: pathOf(passedLink(deps, ready.person ?? '', 'de')) },
    { name: 'nothing passed', path: pathOf(passedLink(deps, lacking.person ?? '', 'de')) },
    { name: 'own calendar', path: pathOf(agendaLink(deps, ready.person ?? '', 'de')) },
    {
      name: 'own calendar, renewed',
      path: `${pathOf(agendaLink(deps, ready.person ?? '', 'de'))}?done=renewed`,
    },
    {
      name: 'own calendar at an old address',
      path: pathOf(calendarAddress(deps.config, ready.person ?? '', 'de', 9)),
      status: 410,
    },
    { name: 'what somebody has passed, unknown', path: '/trainings/passed/unbekannt', status: 404 },
    { name: 'waiting for a place', path: pathOf(seatLink(deps, waiting.reference, 'de')) },
    { name: 'still holds', path: held },
    { name: 'still holds, pause wrong', path: held, posted: { do: 'pause', first: '' }, status: 422 },
    { name: 'still holds, unknown', path: '/holds/unbekannt', status: 404 },
    { name: 'a request, for the owner', path: request.owner },
    { name: 'a request, error', path: request.owner, posted: { do: 'decline', note: '' }, status: 422 },
    { name: 'a request, for who asks', path: request.asker },
    { name: 'an appointment to be confirmed', path: talk.held },
    { name: 'an appointment', path: talk.booked },
    {
      name: 'an appointment, moved to no time',
      path: talk.booked,
      posted: { do: 'move', slot: '99' },
      status: 409,
    },
    { name: 'an appointment, unknown', path: '/coaching/appointment/unbekannt', status: 404 },
    { name: 'act by link', path: act(proposal, 'end') },
    { name: 'act by link, asks', path: act(proposal, 'invite') },
    { name: 'act by link, error', path: act(proposal, 'invite'), posted: { day: 'nie' }, status: 422 },
    { name: 'act by link, not theirs', path: act(proposal, 'invite', 'person'), status: 403 },
    { name: 'act by link, unknown', path: '/act/unbekannt', status: 404 },
    { name: 'sign in', path: '/workspace/sign-in' },
    { name: 'sign in, error', path: '/workspace/sign-in', posted: { email: 'nichts' }, status: 422 },
    { name: 'sign in, sent', path: '/workspace/sign-in', posted: { email: 'kim@beispiel.example' } },
    { name: 'sign in, link', path: pathOf(await signInLink(deps, deps.config.adminEmail)) },
    { name: 'sign in, used link', path: '/workspace/sign-in/unbekannt', status: 410 },
  ];
  const embedded: State[] = [
    'needs',
    'offers',
    'initiatives',
    'resources',
    'coaching',
    'opportunities',
    'trainings',
    'contact',
  ].flatMap((name) => [
    { name: `widget ${name}`, path: `/widget/${name}`, bare: true },
    { name: `fragment ${name}`, path: `/widget/${name}?as=fragment`, bare: true },
  ]);
  const invited = 'ada@awo.example';
  await addPerson(deps, {
    email: invited,
    name: 'Ada Beispiel',
    lang: 'de',
    role: 'reader',
    organisation: 'awo',
  });
  const inside = (states: readonly State[]) => states.map((one) => ({ ...one, coordinator: true }));
  const workspace = inside([
    { name: 'workspace', path: '/workspace' },
    { name: 'list', path: '/workspace/lists/volunteers?status=unconfirmed' },
    { name: 'empty list', path: '/workspace/lists/needs' },
    { name: 'entry', path: `/workspace/entries/${reference}` },
    { name: 'training', path: `/workspace/entries/${training}` },
    { name: 'series with who was there', path: `/workspace/entries/${begun}?saved=1` },
    { name: 'need with helpers', path: `/workspace/entries/${task.need}` },
    { name: 'engagement', path: `/workspace/entries/${task.helped}` },
    { name: 'who can help', path: `/workspace/needs/${task.need}/match` },
    {
      name: 'who can help, nobody chosen',
      path: `/workspace/needs/${task.need}/match`,
      posted: { word: 'Bitte!' },
      status: 422,
    },
    { name: 'coaching', path: `/workspace/entries/${talk.reference}` },
    { name: 'coaching appointment', path: `/workspace/entries/${talk.appointment}` },
    { name: 'coaching appointments', path: '/workspace/lists/appointments?status=any' },
    { name: 'offer coaching', path: '/forms/coaching-offer' },
    { name: 'resource', path: '/workspace/entries/HATT-2345' },
    { name: 'request', path: '/workspace/entries/KNGT-2345' },
    { name: 'offer, paused and asked about', path: '/workspace/entries/CAFE-2345' },
    { name: 'entry, error', path: `/workspace/entries/${reference}/note`, posted: { note: '' }, status: 422 },
    { name: 'entry not found', path: '/workspace/entries?reference=xx', status: 404 },
    { name: 'filtered list', path: '/workspace/lists/volunteers?status=any&language=ar&mine=yes' },
    { name: 'ticked list', path: '/workspace/lists/volunteers?status=unconfirmed&ticked=all' },
    {
      name: 'contact, error',
      path: `/workspace/entries/${reference}/contact`,
      posted: { how: 'phone', contact: '' },
      status: 422,
    },
    {
      name: 'follow-up, error',
      path: `/workspace/entries/${reference}/follow-up`,
      posted: { day: '2020-01-01', words: 'Anrufen', who: 'me' },
      status: 422,
    },
    {
      name: 'follow-up, saved, with the way to undo it',
      path: `/workspace/entries/${reference}/follow-up`,
      posted: { day: '2027-01-04', words: 'Zurückrufen', who: 'me' },
    },
    { name: 'follow-ups', path: '/workspace/follow-ups' },
    { name: 'twins', path: '/workspace/twins' },
    { name: 'twins, merged', path: '/workspace/twins?state=merged' },
    { name: 'twins, none', path: '/workspace/twins?state=kept' },
    { name: 'pair', path: same.pair },
    { name: 'pair, decided otherwise', path: `${same.pair}/reopen`, posted: {}, status: 409 },
    { name: 'entry with a twin', path: `/workspace/entries/${same.waiting}` },
    { name: 'entry, merged', path: `/workspace/entries/${same.merged}` },
    { name: 'follow-ups of the organisation', path: '/workspace/follow-ups?whose=organisation' },
    {
      name: 'several at a time',
      path: '/workspace/lists/volunteers/bulk',
      posted: { step: 'confirm', action: 'close', entry: reference },
    },
    {
      name: 'several at a time, follow-up without a day',
      path: '/workspace/lists/volunteers/bulk',
      posted: { step: 'do', action: 'follow-up', entry: reference, words: 'Zurückrufen' },
      status: 422,
    },
    {
      name: 'several at a time, nothing ticked',
      path: '/workspace/lists/volunteers/bulk',
      posted: { step: 'confirm', action: 'close' },
      status: 422,
    },
    {
      name: 'view, saved',
      path: '/workspace/views',
      posted: { domain: 'volunteers', query: 'status=new&mine=yes', name: 'Neue von uns', whose: 'mine' },
    },
    { name: 'views', path: '/workspace/views' },
    { name: 'exports', path: '/workspace/exports' },
    { name: 'all forms', path: '/workspace/forms' },
    { name: 'submissions', path: '/workspace/forms/volunteer-registration' },
    { name: 'people', path: '/workspace/people' },
    { name: 'people, error', path: '/workspace/people', posted: { name: '' }, status: 422 },
    { name: 'member', path: `/workspace/people/${personKey(deps.config.secret, invited)}` },
    { name: 'own access', path: '/workspace/account' },
    { name: 'own access, error', path: '/workspace/account/keys', posted: { name: '' }, status: 422 },
    { name: 'new key', path: '/workspace/account/keys', posted: { name: 'Tabelle' } },
    { name: 'organisations', path: '/workspace/organisations' },
    {
      name: 'organisations, error',
      path: '/workspace/organisations',
      posted: { reference: 'x' },
      status: 422,
    },
    { name: 'log', path: '/workspace/log' },
    { name: 'opportunity with its places', path: '/workspace/entries/WRKS-2345' },
    { name: 'placement', path: `/workspace/entries/${proposal}` },
    { name: 'propose somebody', path: '/forms/placement?opportunity=WRKS-2345' },
    { name: 'propose somebody, errors', path: '/forms/placement', posted: { _action: 'send' }, status: 422 },
    { name: 'announce a training', path: '/forms/training-announcement' },
  ]);
  const link = pathOf(await signInLink(deps, deps.config.adminEmail));
  const entered = await app.request(link, { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  const [name = '', value = ''] = (entered.headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  return {
    deps,
    app,
    origin: server.origin,
    cookie: { name, value, url: server.origin },
    states: { open, posted, embedded, workspace },
    async close() {
      await server.close();
      await test.close();
    },
  };
}

/** A path in a language. */
export function inLang(path: string, lang: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}
