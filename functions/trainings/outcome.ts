import { type News, standing } from './rules.ts';
import type { Signup, Training } from './training.ts';

/** What a mail has to tell somebody about their sign-up. */
export type Situation =
  | { readonly kind: 'seat' }
  | { readonly kind: 'waiting'; readonly position: number }
  | { readonly kind: 'offered'; readonly until: string }
  | { readonly kind: 'left' | 'unlisted' | 'declined' | 'removed' | 'lapsed' | 'refused' }
  | { readonly kind: 'cancelled'; readonly hadSeat: boolean }
  /** The training asks for something that they have not passed, or that they have: then they are to confirm. */
  | { readonly kind: 'prerequisite'; readonly lacks: readonly string[] }
  | { readonly kind: 'confirm' };

/**
 * What there is to tell now, given the news that caused the mail (none: the sign-up itself). `ask` when the place was
 * never asked for because something stopped in between. Undefined when other news has overtaken this one and has its
 * own mail. Pure.
 */
export function situationOf(
  training: Training,
  signup: Signup,
  news: News | 'cancelled' | undefined,
  now: Date,
): Situation | 'ask' | undefined {
  const stands = standing(training, signup.attendee, now);
  const own = training.people[signup.attendee] === signup.reference;
  if (news === 'cancelled')
    return { kind: 'cancelled', hadSeat: training.seats[signup.attendee]?.state === 'taken' };
  if (news && news !== 'offered' && news !== 'accepted') {
    return own ? undefined : { kind: news };
  }
  if (news === 'offered') return own && stands.kind === 'offered' ? stands : undefined;
  if (news === 'accepted') return own && stands.kind === 'seat' ? { kind: 'seat' } : undefined;
  if (training.status === 'cancelled') return signup.told ? undefined : { kind: 'refused' };
  // An offer to this very sign-up has its own mail.
  if (stands.kind === 'offered') return own ? undefined : stands;
  if (stands.kind === 'waiting') return stands;
  if (stands.kind === 'seat') return { kind: 'seat' };
  return signup.told ? undefined : 'ask';
}
