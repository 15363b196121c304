import { type Language, textIn } from '../language/language.ts';
import { telephoneLink } from './contact.tsx';
import { type Municipality, type Span, type Weekday, weekdays } from './municipality.ts';
import type { Opening } from './open-now.ts';
import type { Thing } from './structured-data.tsx';

const dayNames: Readonly<Record<Weekday, string>> = {
  mo: 'Monday',
  tu: 'Tuesday',
  we: 'Wednesday',
  th: 'Thursday',
  fr: 'Friday',
  sa: 'Saturday',
  su: 'Sunday',
};

/** The opening hours, days with the same ones together. */
function hoursOf(hours: readonly Span[]): readonly Thing[] {
  const spans = new Map(hours.map(({ from, to }) => [`${from}-${to}`, { from, to }]));
  return [...spans.values()].map(({ from, to }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: weekdays
      .filter((day) => hours.some((span) => span.day === day && span.from === from && span.to === to))
      .map((day) => `https://schema.org/${dayNames[day]}`),
    opens: from,
    closes: to,
  }));
}

/** Days on which the office is closed: schema.org has it that they open and close at once. */
function closedOf(opening: Opening): readonly Thing[] {
  return [opening.today ?? [], opening.ahead ?? []].flat().map(({ day }) => ({
    '@type': 'OpeningHoursSpecification',
    validFrom: day,
    validThrough: day,
    opens: '00:00',
    closes: '00:00',
  }));
}

/** The city's office in words of schema.org. Its id is the same in all languages; `baseUrl` is the website's own address. */
export function officeData(city: Municipality, opening: Opening, lang: Language, baseUrl: string): Thing {
  const { street, postalCode, city: town } = city.address;
  const closed = closedOf(opening);
  return {
    '@type': 'GovernmentOffice',
    '@id': `${baseUrl}/#office`,
    name: `${textIn(city.name, lang)}, ${textIn(city.office, lang)}`,
    url: `${baseUrl}/?lang=${lang}#contact`,
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      postalCode,
      addressLocality: town,
      addressCountry: 'DE',
    },
    telephone: city.telephone && telephoneLink(city.telephone).replace('tel:', ''),
    email: city.email,
    openingHoursSpecification: hoursOf(city.openingHours ?? []),
    specialOpeningHoursSpecification: closed.length > 0 ? closed : undefined,
    parentOrganization: {
      '@type': 'GovernmentOrganization',
      name: textIn(city.name, lang),
      url: city.website,
    },
  };
}
