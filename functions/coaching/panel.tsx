import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Panel } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { onlineLink } from '../trainings/inside.ts';
import { OnlineLink } from '../trainings/online-link.tsx';
import { dateIn } from '../trainings/view.ts';
import { type Appointment, type Coaching, isAppointment, isCoaching } from './coaching.ts';
import { factOf } from './events.ts';
import { bookingPath } from './links.ts';
import { appointments } from './room.ts';
import { freeSlots, type Named, slotsAhead } from './slots.ts';
import { loadAppointment, loadCoaching } from './store.ts';
import { wording } from './wording.ts';

function Where({ coaching, lang }: { readonly coaching: Coaching; readonly lang: Language }) {
  const words = wordsIn(wording, lang);
  const link = onlineLink(coaching);
  return (
    <dl class="facts">
      <dt>{words.page.where}</dt>
      <dd dir="auto">{factOf(coaching, 'place') || words.page.online}</dd>
      <OnlineLink label={words.page.link} href={link} />
    </dl>
  );
}

interface RowProps {
  readonly deps: Deps;
  readonly coaching: Coaching;
  readonly slot: Named;
  readonly appointment?: Appointment;
  readonly lang: Language;
}

function SlotRow({ deps, coaching, slot, appointment, lang }: RowProps) {
  const words = wordsIn(wording, lang).panel;
  const status = appointment && appointments.lifecycle.statuses[appointment.status];
  const bookable = freeSlots(coaching, deps.clock()).some(({ id }) => id === slot.id);
  const path = bookable && bookingPath(deps, coaching.reference, slot.id, lang);
  return (
    <tr>
      <th scope="row">{dateIn({ starts: slot.startsAt, ends: slot.endsAt }, lang)}</th>
      <td data-label={words.who}>
        {appointment ? (
          <a class="kern-link" href={entryLink(appointment.reference, lang)}>
            <bdi>{titleOf({ ...appointment, facts: { name: appointment.facts.name } })}</bdi>
          </a>
        ) : (
          path && (
            <a class="kern-link" href={path}>
              {words.add}
            </a>
          )
        )}
      </td>
      <td data-label={words.status}>{status ? textIn(status, lang) : words.free}</td>
    </tr>
  );
}

/** Who comes when: the times of a coaching that are not over, each with whom it is for. */
export const coachingPanel: Panel = async (deps, { entry, lang }) => {
  if (!isCoaching(entry)) return null;
  const words = wordsIn(wording, lang).panel;
  const slots = slotsAhead(entry, deps.clock());
  const found = await Promise.all(slots.map(({ by }) => (by ? loadAppointment(deps, by) : undefined)));
  return (
    <section aria-labelledby="who">
      <h2 class="kern-heading-medium" id="who">
        {words.title}
      </h2>
      {slots.length === 0 ? (
        <p class="kern-body">{words.none}</p>
      ) : (
        <table class="kern-table entries">
          <thead>
            <tr>
              <th scope="col">{words.when}</th>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.status}</th>
            </tr>
          </thead>
          <tbody>
            {slots.map((slot, at) => (
              <SlotRow {...{ deps, coaching: entry, slot, appointment: found[at], lang }} />
            ))}
          </tbody>
        </table>
      )}
      <Where coaching={entry} lang={lang} />
      <p class="meta">{words.others}</p>
      <p class="card-links">
        <a href={inLanguage('/workspace/lists/appointments?status=any', lang)}>{words.all}</a>{' '}
        {entry.status === 'published' && slots.length > 0 && (
          <a href={inLanguage(`/coaching/${entry.reference}`, lang)}>{words.publicPage}</a>
        )}
      </p>
    </section>
  );
};

/** When an appointment is, for which coaching, and where. */
export const appointmentPanel: Panel = async (deps, { entry, lang }) => {
  if (!isAppointment(entry)) return null;
  const words = wordsIn(wording, lang);
  const coaching = await loadCoaching(deps, entry.coaching);
  return (
    <section aria-labelledby="when">
      <h2 class="kern-heading-medium" id="when">
        {words.panel.when}
      </h2>
      <dl class="facts">
        <dt>{words.page.when}</dt>
        <dd>{dateIn({ starts: entry.startsAt, ends: entry.finishesAt }, lang)}</dd>
        <dt>{words.panel.coaching}</dt>
        <dd>
          <a class="kern-link" href={entryLink(entry.coaching, lang)}>
            <bdi lang={coaching?.lang}>{entry.what}</bdi>
          </a>
        </dd>
      </dl>
      {coaching && <Where coaching={coaching} lang={lang} />}
    </section>
  );
};
