import { Problem } from '../errors.ts';
import type { Training } from './training.ts';

/**
 * The way into the training's room in the web: only for those who have a place, and those who look after the training.
 * Undefined where there is none, or what was given leads nowhere that is safe. Pure.
 */
export function onlineLink({ facts }: Pick<Training, 'facts'>): string | undefined {
  const { online } = facts;
  return typeof online === 'string' && /^https:\/\//i.test(online) ? online : undefined;
}

/** An address that is safe to follow, as it was given. Throws `Problem` 422 for another. */
export function safeLink(link: string): string {
  if (!/^https:\/\/[^\s/]+\.[^\s]+$/i.test(link))
    throw new Problem(422, 'unsafe_link', 'The link must begin with https://.');
  return link;
}
