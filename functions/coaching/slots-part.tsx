import type { Deps } from '../deps.ts';
import { formatDay, formatTime, isoDay } from '../language/format.ts';
import { type Language, wordsIn } from '../language/language.ts';
import type { Coaching } from './coaching.ts';
import { bookingPath } from './links.ts';
import { freeSlots, type Named } from './slots.ts';
import { wording } from './wording.ts';

/** The free times of a coaching by days, each a link to the form with that time chosen. */
export function slotsPart(deps: Deps, coaching: Coaching, lang: Language) {
  const words = wordsIn(wording, lang).slots;
  const free = freeSlots(coaching, deps.clock());
  const days = new Map<string, Named[]>();
  for (const slot of free) {
    const day = isoDay(new Date(slot.startsAt));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return (
    <section aria-labelledby="slots">
      <h2 class="kern-heading-medium" id="slots">
        {words.title}
      </h2>
      <p class="kern-body">{free.length > 0 ? words.hint : words.none}</p>
      {[...days].map(([day, slots]) => (
        <>
          <h3 class="kern-heading-small">
            <time datetime={day}>{formatDay(slots[0]?.startsAt ?? day, lang)}</time>
          </h3>
          <ul class="link-list">
            {slots.map((slot) => (
              <Time {...{ deps, coaching, slot, lang }} />
            ))}
          </ul>
        </>
      ))}
    </section>
  );
}

function Time(props: { deps: Deps; coaching: Coaching; slot: Named; lang: Language }) {
  const { deps, coaching, slot, lang } = props;
  const { startsAt, endsAt } = slot;
  const href = bookingPath(deps, coaching.reference, slot.id, lang);
  const times = `${formatTime(startsAt)} – ${formatTime(endsAt)}`;
  const text = <bdi dir="ltr">{times}</bdi>;
  // What is seen must stand in it, for whoever speaks to their browser.
  const says = wordsIn(wording, lang).slots.says(`${formatDay(startsAt, lang)}, ${times}`);
  return (
    <li>
      {href ? (
        <a class="kern-link" href={href} rel="nofollow" aria-label={says}>
          {text}
        </a>
      ) : (
        text
      )}
    </li>
  );
}
