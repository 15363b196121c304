import type { Training } from './training.ts';

/**
 * The way into the training's room in the web: only for those who have a place, and those who look after the training.
 * Undefined where there is none, or what was given leads nowhere that is safe. Pure.
 */
export function onlineLink({ facts }: Pick<Training, 'facts'>): string | undefined {
  const { online } = facts;
  return typeof online === 'string' && /^https:\/\//i.test(online) ? online : undefined;
}
