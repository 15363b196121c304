import type { Deps } from '../deps.ts';
import type { Language } from '../language/language.ts';
import { sign, verify } from '../tokens.ts';

const purpose = 'appointment';

/** Where somebody confirms, sees, moves and cancels their appointment, in a language; the link ends with the appointment. */
export function appointmentLink({ config }: Deps, reference: string, lang: Language): string {
  return `${config.baseUrl}/coaching/appointment/${sign(config.secret, purpose, reference)}?lang=${lang}`;
}

/** The reference of such a link; undefined when it is none of ours. */
export function readAppointmentLink({ config, clock }: Deps, token: string): string | undefined {
  return verify(config.secret, purpose, token, clock())?.value;
}

/** The way to the form by which a time is booked, with that time chosen; undefined where the city has no such form. */
export function bookingPath(deps: Deps, coaching: string, slot: string, lang: Language): string | undefined {
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  const form = forms.find((one) => one.domain === 'appointments' && one.access === 'public');
  const field = form?.fields.find((one) => one.role === 'slot' && one.prefill);
  if (!form) return undefined;
  const query = new URLSearchParams({ ...(field && { [field.key]: `${coaching}.${slot}` }), lang });
  return `/forms/${form.slug}?${query}`;
}
