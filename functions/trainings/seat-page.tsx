import { agendaLink } from '../agenda-link.ts';
import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import { AgendaLink } from '../pages/agenda.tsx';
import { Warnings } from '../pages/overlaps.tsx';
import { OwnPage } from '../pages/own-page.tsx';
import { PassedLink } from '../pages/passed.tsx';
import { passedLink } from '../passed-link.ts';
import { After } from './after-part.tsx';
import { isUncleared } from './clearing.ts';
import { Dates, Materials } from './dates.tsx';
import { Erase } from './erase-part.tsx';
import { tookPart } from './feedback.ts';
import { onlineLink } from './inside.ts';
import { moreTimeWording } from './more-time-wording.ts';
import { moreTime, type Standing, standing } from './rules.ts';
import { Button } from './seat-button.tsx';
import type { Signup, Training } from './training.ts';
import { Uncleared } from './uncleared.tsx';
import { type TrainingView, viewOf, whenIn } from './view.ts';
import { reasonsIn, waitingReasons } from './waiting.ts';
import { type Words, wording } from './wording.ts';

type SeatWords = Words['seat'];

function Status({
  words,
  training,
  stands,
  lang,
  now,
}: {
  words: SeatWords;
  training: Training;
  stands: Standing;
  lang: Language;
  now: Date;
}) {
  if (stands.kind === 'seat') return <p>{words.seat}</p>;
  if (stands.kind === 'offered') return <p>{words.offered(formatMoment(stands.until, lang))}</p>;
  if (stands.kind === 'none') return <p>{words.none}</p>;
  const reasons = reasonsIn(waitingReasons(training, now, stands.position), lang);
  return (
    <>
      <p>{words.waiting(stands.position)}</p>
      <ul>
        {reasons.map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <p>{words.waitingThen}</p>
    </>
  );
}

interface ActionsProps {
  readonly words: SeatWords;
  readonly stands: Standing;
  readonly lang: Language;
  readonly path: string;
  /** An offered place can be kept longer. */
  readonly more: boolean;
}

function Actions({ words, stands, lang, path, more }: ActionsProps) {
  if (stands.kind === 'none') return null;
  return (
    <form method="post" action={`${path}?lang=${lang}`}>
      {stands.kind === 'seat' && (
        <>
          <p>{words.cancelHint}</p>
          <Button action="leave" label={words.cancelSeat} />
        </>
      )}
      {stands.kind === 'waiting' && <Button action="leave" label={words.leaveList} />}
      {stands.kind === 'offered' && (
        <>
          <p>{words.declineHint}</p>
          <Button action="accept" label={words.accept} primary />
          <Button action="decline" label={words.decline} />
          {more && (
            <>
              <p>{wordsIn(moreTimeWording, lang).hint}</p>
              <Button action="extend" label={wordsIn(moreTimeWording, lang).button} />
            </>
          )}
        </>
      )}
    </form>
  );
}

/** What only those who have a place get to know: the way into the room in the web, and materials. */
function Inside({ training, lang }: { readonly training: Training; readonly lang: Language }) {
  const words = wordsIn(wording, lang);
  const link = onlineLink(training);
  return (
    <>
      {link && (
        <p>
          {words.mail.link}:{' '}
          <a class="kern-link" href={link} rel="external noreferrer" dir="ltr">
            {link}
          </a>
        </p>
      )}
      <Materials
        items={[...(training.materials ?? []), ...(training.insideMaterials ?? [])]}
        title={words.page.materials}
        written={training.lang}
      />
    </>
  );
}

interface SeatPageProps {
  readonly deps: Deps;
  readonly training: Training;
  readonly signup: Signup;
  readonly lang: Language;
  /** The page's own path. */
  readonly path: string;
  /** What came of the button, when it did not do what was wanted. */
  readonly message?: string;
  /** Where the sign-up lacks something: trainings in which one can learn it. */
  readonly coming?: readonly TrainingView[];
  /** What they take part in at the same time, in sentences. */
  readonly overlaps?: readonly string[];
  /** Something they have passed is noted. */
  readonly marked?: boolean;
  /** How it was is to be said again: no answer was chosen. */
  readonly wrong?: boolean;
}

/** The page behind the link of a sign-up: what one has, why one waits, and what one can do about it. */
export function SeatPage({
  deps,
  training,
  signup,
  lang,
  path,
  message,
  coming = [],
  overlaps = [],
  marked,
  wrong,
}: SeatPageProps) {
  const words = wordsIn(wording, lang).seat;
  const now = deps.clock();
  const stands = standing(training, signup.attendee, now);
  const view = viewOf(deps, training, now);
  const over = training.status !== 'published' || training.startsAt <= now.toISOString();
  const uncleared = stands.kind === 'none' && isUncleared(signup) && !over;
  const pending = stands.kind === 'none' && !signup.told && !over && !uncleared;
  return (
    <OwnPage {...{ deps, title: words.title, lang, path, wrong }} notice={message}>
      <h2 class="kern-heading-medium" lang={training.lang} dir="auto">
        <a class="kern-link" href={`/trainings/${view.reference}?lang=${lang}`}>
          {view.title}
        </a>
      </h2>
      {view.sessions.length > 1 ? (
        <Dates view={view} written={training.lang} lang={lang} />
      ) : (
        <p>{whenIn(view, lang)}</p>
      )}
      {view.place && (
        <p>
          <bdi>{view.place}</bdi>
        </p>
      )}
      {stands.kind === 'seat' && training.status !== 'cancelled' && (
        <Inside training={training} lang={lang} />
      )}
      {training.status === 'cancelled' && <p>{words.cancelled}</p>}
      {training.status !== 'cancelled' && over && <p>{words.over}</p>}
      {tookPart(signup) && <After {...{ signup, lang, path, wrong }} />}
      {pending && <p>{words.pending}</p>}
      {!over && stands.kind !== 'none' && <Warnings texts={overlaps} />}
      {uncleared && <Uncleared {...{ deps, training, signup, lang, path, coming }} />}
      {!over && !pending && !uncleared && <Status {...{ words, training, stands, lang, now }} />}
      {!over && (
        <Actions {...{ words, stands, lang, path }} more={!!moreTime(training, signup.attendee, now)} />
      )}
      {!over && !pending && !uncleared && stands.kind === 'none' && view.signup !== 'closed' && (
        <p>
          <a class="kern-link" href={`/forms/training-signup?training=${view.reference}&lang=${lang}`}>
            {words.again}
          </a>
        </p>
      )}
      {signup.person && <AgendaLink href={agendaLink(deps, signup.person, lang)} lang={lang} />}
      {marked && signup.person && <PassedLink href={passedLink(deps, signup.person, lang)} lang={lang} />}
      <Erase path={path} lang={lang} />
    </OwnPage>
  );
}
