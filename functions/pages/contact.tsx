import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { contactWording } from './contact-wording.ts';
import { type Municipality, weekdays } from './municipality.ts';
import type { Opening } from './open-now.ts';

/** Whether it is open, and if not, why and until when: as one sentence. */
export function openingInWords(opening: Opening, lang: Language): string {
  const words = wordsIn(contactWording, lang);
  if (opening.open) return words.openUntil(opening.until);
  const reason = opening.today && textIn(opening.today.name, lang);
  if (!opening.next) return reason ? words.closedToday(reason) : words.closed;
  const { day, at, inDays, date } = opening.next;
  const on = date ? formatDay(date, lang) : words.days[day];
  if (reason)
    return inDays === 1 ? words.closedOpensTomorrow(reason, at) : words.closedOpensOn(reason, on, at);
  if (inDays === 0) return words.opensToday(at);
  return inDays === 1 ? words.opensTomorrow(at) : words.opensOn(on, at);
}

/** The number as a `tel:` address: `07531 / 900-540` becomes `tel:+497531900540`. */
export function telephoneLink(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  return `tel:${digits.startsWith('0') && !digits.startsWith('00') ? `+49${digits.slice(1)}` : digits}`;
}

interface ContactProps {
  readonly city: Municipality;
  readonly opening: Opening;
  readonly lang: Language;
}

function Hours({ city, lang }: Omit<ContactProps, 'opening'>) {
  const words = wordsIn(contactWording, lang);
  const hours = city.openingHours ?? [];
  return (
    <table>
      <caption class="kern-sr-only">{words.hours}</caption>
      <tbody>
        {weekdays
          .filter((day) => hours.some((span) => span.day === day))
          .map((day) => (
            <tr>
              <th scope="row">{words.days[day]}</th>
              <td>
                {hours
                  .filter((span) => span.day === day)
                  .map((span, nth) => (
                    <>
                      {nth > 0 && ` ${words.and} `}
                      <span dir="ltr">
                        {span.from}–{span.to}
                      </span>
                    </>
                  ))}{' '}
                {words.clock}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

/** Days to come on which nobody is there, though the hours say so. */
function Ahead({ opening, lang }: Pick<ContactProps, 'opening' | 'lang'>) {
  if (!opening.ahead) return null;
  return (
    <div class="closed-days">
      <p>
        <strong>{wordsIn(contactWording, lang).ahead}</strong>
      </p>
      <ul>
        {opening.ahead.map(({ day, name }) => (
          <li>
            <time datetime={day}>{formatDay(day, lang)}</time>: <bdi>{textIn(name, lang)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Who to turn to: office, address, telephone, e-mail, opening hours, whether it is open and when it is closed. */
export function Contact({ city, opening, lang }: ContactProps) {
  const words = wordsIn(contactWording, lang);
  return (
    <div class="contact">
      <address>
        <p>
          <strong>{textIn(city.name, lang)}</strong>
          <br />
          {textIn(city.office, lang)}
          {city.person && [<br />, <bdi>{city.person}</bdi>]}
        </p>
        <p>
          <bdi lang="de">{city.address.street}</bdi>
          <br />
          <bdi lang="de">
            {city.address.postalCode} {city.address.city}
          </bdi>
        </p>
        <p>
          {city.telephone && (
            <>
              {words.telephone}:{' '}
              <a href={telephoneLink(city.telephone)}>
                <bdi dir="ltr">{city.telephone}</bdi>
              </a>
              <br />
            </>
          )}
          {city.email && (
            <>
              {words.email}:{' '}
              <a href={`mailto:${city.email}`}>
                <bdi dir="ltr">{city.email}</bdi>
              </a>
            </>
          )}
        </p>
      </address>
      <div>
        <p>
          <strong class={opening.open ? 'kern-badge kern-badge--success' : 'kern-badge'}>
            {openingInWords(opening, lang)}
          </strong>
        </p>
        <Hours city={city} lang={lang} />
        <Ahead opening={opening} lang={lang} />
      </div>
    </div>
  );
}
