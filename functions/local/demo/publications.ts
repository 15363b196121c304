import type { DemoStep } from './item.ts';

/** How far something has come that is reviewed and then published. */
export type PublicationState = 'published' | 'new' | 'unconfirmed' | 'closed' | 'ended';

/** The way to that state of something that came in so many days ago. Unconfirmed entries must be less than a week old. */
export function wayTo(state: PublicationState, daysAgo: number, endsInDays?: number): readonly DemoStep[] {
  if (state === 'unconfirmed') return [];
  const confirmed = { action: 'confirm', daysAgo };
  if (state === 'new') return [confirmed];
  const published = { action: 'publish', daysAgo: Math.max(daysAgo - 1, 0), endsInDays };
  if (state === 'closed') {
    const note = 'Findet nicht mehr statt, nach Rücksprache mit der Initiative.';
    return [confirmed, published, { action: 'close', daysAgo: Math.floor(daysAgo / 3), note }];
  }
  return [confirmed, published];
}
