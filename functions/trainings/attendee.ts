import { createHmac } from 'node:crypto';

/**
 * Who somebody is to one training: a short keyed hash of training and address, so that an address written in another
 * way is the same person, and nobody can tell the address from it. 8 characters, as it is kept for each who waits.
 */
export function attendeeOf(secret: string, training: string, email: string): string {
  const address = email.normalize('NFKC').trim().toLowerCase();
  return createHmac('sha256', secret)
    .update(`attendee\n${training}\n${address}`)
    .digest('base64url')
    .slice(0, 8);
}
