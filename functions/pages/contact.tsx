import { type Language, textIn, wordsIn } from '../language/language.ts';
import { contactWording } from './contact-wording.ts';
import { type Municipality, weekdays } from './municipality.ts';
import type { Opening } from './open-now.ts';

/** Whether it is open, as one sentence. */
export function openingInWords(opening: Opening, lang: Language): string {
  const words = wordsIn(contactWording, lang);
  if (opening.open) return words.openUntil(opening.until);
  if (!opening.next) return words.closed;
  const { day, at, inDays } = opening.next;
  if (inDays === 0) return words.opensToday(at);
  return inDays === 1 ? words.opensTomorrow(at) : words.opensOn(words.days[day], at);
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

/** Who to turn to: office, address, telephone, e-mail, opening hours and whether it is open. */
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
      </div>
    </div>
  );
}
