import { Frame } from './html.tsx';
import type { Letter } from './letter.ts';
import type { Rendered } from './mailing.ts';
import { plainText } from './plain-text.ts';

/**
 * Formatting characters that letters need: without joiners Persian words fall apart, without marks and isolates names of
 * another direction. Embeddings and overrides are not among them: with those a subject can be made to read otherwise.
 */
const needed = /[\u200c-\u200f\u2066-\u2069]/;

/** A subject on one line: what people typed may be part of it. */
function oneLine(subject: string): string {
  const line = subject
    .replace(/\p{C}|\p{Zl}|\p{Zp}/gu, (sign) => (needed.test(sign) ? sign : ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = [...line];
  return characters.length > 180 ? `${characters.slice(0, 179).join('')}…` : line;
}

/** Sets a mail as HTML and as plain text from the same content. The subject is brought onto one line. */
export function composeMail(letter: Letter): Rendered {
  const { lang } = letter;
  const subject = oneLine(letter.subject);
  return {
    lang,
    subject,
    html: (<Frame {...letter} subject={subject} />).toString(),
    text: plainText(letter),
  };
}
