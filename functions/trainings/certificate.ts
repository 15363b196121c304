import type { Certificate } from '../certificates/certificate.ts';
import type { Deps } from '../deps.ts';
import { textIn } from '../language/language.ts';
import { organisationName } from '../organisations/organisation.ts';
import { municipalityOf } from '../pages/municipality.ts';
import { city } from '../rights.ts';
import { titleOf } from '../store/entry.ts';
import { datesOf } from './present.ts';
import type { Signup, Training } from './training.ts';

/** What the certificate of somebody who took part says. */
export async function certificateOf(deps: Deps, training: Training, signup: Signup): Promise<Certificate> {
  const { name, office, address } = municipalityOf(deps);
  const { description, trainer } = training.facts;
  const attended = signup.history.find(({ what }) => what === 'attended');
  return {
    name: typeof signup.facts.name === 'string' ? signup.facts.name : '',
    title: titleOf(training),
    sessions: datesOf(training, signup),
    ...(typeof description === 'string' && { contents: description }),
    ...(typeof trainer === 'string' && { trainer }),
    organisation: await organisationName(deps, training.owner ?? city, 'de'),
    issuer: {
      city: textIn(name, 'de'),
      office: textIn(office, 'de'),
      address: `${address.street}, ${address.postalCode} ${address.city}`,
    },
    issuedAt: attended?.at ?? training.finishesAt,
    reference: signup.reference,
  };
}
