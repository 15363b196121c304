import { directionOf, type Language } from '../language/language.ts';
import type { Message } from '../mail/port.ts';

/** A mail before it is set: what it says, and the one thing to do. */
export interface Letter {
  readonly lang: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly label: string; readonly href: string };
  readonly calendar?: Message['calendar'];
}

function Document({ letter }: { readonly letter: Letter }) {
  return (
    <html lang={letter.lang} dir={directionOf(letter.lang)}>
      <head>
        <meta charset="utf-8" />
        <title>{letter.subject}</title>
      </head>
      <body>
        {letter.paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <a href={letter.button.href}>{letter.button.label}</a>
        </p>
      </body>
    </html>
  );
}

/** Sets a letter as text and HTML, alike in content. */
export function setLetter(letter: Letter): Omit<Message, 'id' | 'to'> {
  const { lang, subject, paragraphs, button } = letter;
  return {
    lang,
    subject,
    text: `${[...paragraphs, `${button.label}:\n${button.href}`].join('\n\n')}\n`,
    html: `<!doctype html>${(<Document letter={letter} />).toString()}`,
    ...(letter.calendar && { calendar: letter.calendar }),
  };
}
