import { createHmac } from 'node:crypto';

/** Without letters and digits that look or sound alike (0 O Q, 1 I L, U V, 8 B). */
const alphabet = '234579ACDEFGHJKMNPRSTWXYZ6';
const length = 8;

/** The candidate for a reference that belongs to a form and a key: the same key always leads to the same. */
export function referenceFor(secret: string, slug: string, key: string, attempt: number): string {
  const digest = createHmac('sha256', secret).update(`reference\n${slug}\n${attempt}\n${key}`).digest();
  let rest = digest.readBigUInt64BE(0);
  let text = '';
  for (let index = 0; index < length; index++) {
    text += alphabet[Number(rest % BigInt(alphabet.length))];
    rest /= BigInt(alphabet.length);
  }
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** A reference as somebody typed it: small letters, without the dash, with blanks. Undefined when it cannot be one. */
export function readReference(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[\s\-–_.]/g, '');
  const fits = plain.length === length && [...plain].every((letter) => alphabet.includes(letter));
  return fits ? `${plain.slice(0, 4)}-${plain.slice(4)}` : undefined;
}
