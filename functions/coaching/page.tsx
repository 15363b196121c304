import { agendaLink } from '../agenda-link.ts';
import type { Deps } from '../deps.ts';
import { formatMoment, formatTime } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { AgendaLink } from '../pages/agenda.tsx';
import { Button, Select } from '../pages/controls.tsx';
import { Warnings } from '../pages/overlaps.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { personalLink } from '../person/links.ts';
import { onlineLink } from '../trainings/inside.ts';
import { OnlineLink } from '../trainings/online-link.tsx';
import { dateIn } from '../trainings/view.ts';
import type { Appointment, Coaching } from './coaching.ts';
import { factOf } from './events.ts';
import { appointments } from './room.ts';
import { freeSlots } from './slots.ts';
import { wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly lang: Language;
  readonly path: string;
  readonly appointment: Appointment;
  readonly coaching?: Coaching;
  /** What they have at the same time, in sentences. */
  readonly overlaps: readonly string[];
  readonly done?: string;
  readonly notice?: string;
}

function Facts({ appointment, coaching, lang }: Props) {
  const words = wordsIn(wording, lang).page;
  const { startsAt, finishesAt, status, facts } = appointment;
  const known = status === 'booked' && coaching;
  const link = known ? onlineLink(coaching) : undefined;
  const state = appointments.lifecycle.statuses[status];
  const row = (name: string, value: string | undefined | false) =>
    value && (
      <>
        <dt>{name}</dt>
        <dd class="text" dir="auto">
          {value}
        </dd>
      </>
    );
  return (
    <dl class="facts">
      {row(words.status, state && textIn(state, lang))}
      {row(words.when, dateIn({ starts: startsAt, ends: finishesAt }, lang))}
      {row(words.coach, coaching && factOf(coaching, 'trainer'))}
      {row(words.where, known && (factOf(known, 'place') || words.online))}
      <OnlineLink label={words.link} href={link} />
      {row(words.notes, typeof facts.message === 'string' && facts.message)}
    </dl>
  );
}

function Move({ deps, appointment, coaching, path, lang }: Props) {
  const words = wordsIn(wording, lang).page;
  const free = coaching ? freeSlots(coaching, deps.clock()) : [];
  if (appointment.status !== 'booked') return null;
  return (
    <section aria-labelledby="move">
      <h2 class="kern-heading-medium" id="move">
        {words.moveTitle}
      </h2>
      {free.length === 0 ? (
        <p>{words.moveNone}</p>
      ) : (
        <form class="form" method="post" action={`${path}?lang=${lang}`}>
          <Select
            name="slot"
            label={words.moveTo}
            options={free.map(({ id, startsAt, endsAt }) => [
              id,
              `${formatMoment(startsAt, lang)} – ${formatTime(endsAt)}`,
            ])}
          />
          <Button label={words.move} value="move" look="secondary" />
        </form>
      )}
    </section>
  );
}

/** The page behind the link of an appointment: when and, once it is booked, where it is; to confirm, move and cancel it. */
export function appointmentPage(props: Props) {
  const { deps, lang, path, appointment, coaching, overlaps, done, notice } = props;
  const words = wordsIn(wording, lang).page;
  const said =
    done && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : undefined;
  const { status, startsAt, nextAt, reference, person } = appointment;
  const open = status === 'held' || status === 'booked';
  const begun = startsAt <= deps.clock().toISOString();
  return (
    <OwnPage {...{ deps, title: words.title, lang, path, said, notice }}>
      <h2 class="kern-heading-medium" lang={coaching?.lang} dir="auto">
        {appointment.what}
      </h2>
      {status === 'held' && !begun && nextAt && <p>{words.held(formatMoment(nextAt, lang))}</p>}
      <Facts {...props} />
      {open && begun && <p>{words.begun}</p>}
      {open && <Warnings texts={overlaps} />}
      {status === 'held' && !begun && (
        <form class="form" method="post" action={`${path}?lang=${lang}`}>
          <Button label={words.confirm} value="book" />
        </form>
      )}
      {status === 'booked' && (
        <p>
          <a class="kern-link" href={`${path}/calendar.ics?lang=${lang}`}>
            {words.calendar}
          </a>
        </p>
      )}
      {open && !begun && (
        <>
          <Move {...props} />
          <section aria-labelledby="cancel">
            <h2 class="kern-heading-medium" id="cancel">
              {words.cancelTitle}
            </h2>
            <p>{words.cancelHint}</p>
            <form class="form" method="post" action={`${path}?lang=${lang}`}>
              <Button label={words.cancel} value="cancel" look="secondary" />
            </form>
          </section>
        </>
      )}
      <p class="card-links">
        {coaching?.status === 'published' && freeSlots(coaching, deps.clock()).length > 0 ? (
          <a href={`/coaching/${coaching.reference}?lang=${lang}`}>{words.others}</a>
        ) : (
          <a href={`/coaching?lang=${lang}`}>{words.list}</a>
        )}{' '}
        <a href={personalLink(deps, reference, lang)}>{words.mine}</a>
      </p>
      {person && status !== 'held' && <AgendaLink href={agendaLink(deps, person, lang)} lang={lang} />}
    </OwnPage>
  );
}
