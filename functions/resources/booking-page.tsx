import type { Deps } from '../deps.ts';
import { formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { possibleActions } from '../lifecycle.ts';
import { OwnPage } from '../pages/own-page.tsx';
import { textOf } from '../store/facts.ts';
import { calendarLink, type Side } from './links.ts';
import type { Booking, Resource } from './resource.ts';
import { bookings } from './room.ts';
import { type Words, wording } from './wording.ts';

interface Props {
  readonly deps: Deps;
  readonly lang: Language;
  readonly path: string;
  readonly side: Side;
  readonly booking: Booking;
  readonly resource?: Resource;
  /** When it is, and who asks, in words. */
  readonly when: string;
  readonly who: string;
  readonly done?: string;
  /** The action whose reason is missing. */
  readonly wrong?: string;
  readonly notice?: string;
}

/** What each side may do by its link. */
function isOpen(side: Side, action: string, { status }: Booking): boolean {
  if (side === 'asker') return action === 'cancel';
  // Before it is promised there is nothing to cancel for who shares it: they decline.
  return action === 'cancel' ? status === 'confirmed' : action === 'accept' || action === 'decline';
}

function Facts({ booking, resource, side, when, who, lang, words }: Props & { words: Words['page'] }) {
  const other = side === 'owner' ? booking : resource;
  const known = booking.status === 'confirmed' ? other : undefined;
  const contact =
    known && [known.facts.name, known.facts.phone, known.facts.email].map(textOf).filter(Boolean);
  const status = bookings.lifecycle.statuses[booking.status];
  const rows: readonly (readonly [string, string])[] = [
    [words.status, status ? textIn(status, lang) : booking.status],
    [words.when, when],
    [words.howMany, booking.count > 1 ? String(booking.count) : ''],
    [words.who, side === 'owner' ? who : ''],
    [words.purpose, textOf(booking.facts.message)],
    [words.contact, contact?.join(', ') ?? ''],
    [words.place, booking.status === 'confirmed' ? textOf(resource?.facts.place) : ''],
  ];
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd class="text" dir="auto">
              {value}
            </dd>
          </>
        ))}
    </dl>
  );
}

function Buttons({ deps, booking, side, path, lang, wrong, words }: Props & { words: Words['page'] }) {
  const possible = possibleActions(bookings, booking, deps.clock()).filter(([name]) =>
    isOpen(side, name, booking),
  );
  return (
    <>
      {possible.map(([name, action]) => {
        const error = wrong === name ? `${name}-error` : undefined;
        return (
          <form class="form" method="post" action={`${path}?lang=${lang}`} novalidate>
            {action.reason && (
              <h2 class="kern-heading-medium">
                {name === 'decline' ? words.declineTitle : words.cancelTitle}
              </h2>
            )}
            {action.reason && (
              <div class="kern-form-input">
                <label class="kern-label" for={`${name}-note`}>
                  {words.reason}
                </label>
                {error && (
                  <p class="kern-error" id={error} role="alert">
                    <span class="kern-body">{words.reasonMissing}</span>
                  </p>
                )}
                <input
                  class="kern-form-input__input"
                  id={`${name}-note`}
                  name="note"
                  maxlength={300}
                  dir="auto"
                  required
                  autofocus={!!error}
                  aria-invalid={error ? 'true' : undefined}
                  aria-describedby={error}
                />
              </div>
            )}
            <button
              class={`kern-btn kern-btn--${name === 'accept' ? 'primary' : 'secondary'}`}
              type="submit"
              name="do"
              value={name}
            >
              <span class="kern-label">{textIn(action.label, lang)}</span>
            </button>
          </form>
        );
      })}
    </>
  );
}

/** The page behind the link to a booking: for who asked, or for whose resource it is. */
export function bookingPage(props: Props) {
  const { deps, lang, path, side, booking, resource, done, wrong, notice } = props;
  const words = wordsIn(wording, lang).page;
  const said =
    done && Object.hasOwn(words.done, done) ? words.done[done as keyof typeof words.done] : undefined;
  const title = side === 'owner' ? words.request : words.mine;
  const waits = booking.status === 'asked' && booking.nextAt;
  return (
    <OwnPage {...{ deps, title, lang, path, said, notice }} wrong={!!wrong}>
      <h2 class="kern-heading-medium" lang={resource?.lang} dir="auto">
        {booking.what}
      </h2>
      {waits && <p>{side === 'owner' ? words.until(formatMoment(waits, lang)) : words.waiting}</p>}
      <Facts {...props} words={words} />
      <Buttons {...props} words={words} />
      {resource && (
        <p class="card-links">
          <a href={`/resources/${resource.reference}?lang=${lang}`}>{words.toResource}</a>{' '}
          {side === 'owner' && <a href={calendarLink(deps, resource.reference, lang)}>{words.calendar}</a>}
        </p>
      )}
    </OwnPage>
  );
}
