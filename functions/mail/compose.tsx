import { raw } from 'hono/html';
import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { factsOf } from '../language/languages.ts';
import { wording as words } from '../language/wording.ts';
import type { Rendered } from './mailing.ts';

/** A piece of a mail; every one is set as HTML and as plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (string | Link)[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] };

/** A line of a list that leads somewhere. */
export interface Link {
  readonly label: string;
  readonly href: string;
  /** Said after the link. */
  readonly note?: string;
}

export interface Letter {
  readonly lang: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** Why one gets this mail, and how it ends; in small print below. */
  readonly footer?: string;
}

const wording = words('mail', {
  footer: 'Diese E-Mail wurde automatisch verschickt.',
  copy: 'Falls der Knopf nicht geht, kopieren Sie diese Adresse in Ihren Browser:',
});

/** Colours follow the reader's setting where the mail program lets them; the inline ones are what the rest shows. */
const css = `body,table{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
a{color:#1f4b99}
@media (prefers-color-scheme:dark){body,.page,.sheet{background:#15191e!important;color:#eef1f4!important}
.small,.small a{color:#b5bec8!important}a{color:#9cc2ff!important}td.fact,th.fact{border-color:#3a444f!important}
a.button{background:#9cc2ff!important;color:#10161d!important}}`;

/** Marks the frame's own words where they are not in the mail's language. */
function ownWords(lang: Language) {
  return factsOf(lang) ? {} : ({ lang: 'de', dir: 'ltr' } as const);
}

const line = 'margin:0 0 16px;font-size:16px;line-height:1.5';
const cell = 'padding:8px 12px 8px 0;border-bottom:1px solid #cfd6dd;font-size:16px;line-height:1.4;';

function Piece({ block, lang }: { block: Block; lang: Language }) {
  const dir = directionOf(lang);
  const start = dir === 'rtl' ? 'right' : 'left';
  switch (block.kind) {
    case 'paragraph':
      return <p style={line}>{block.text}</p>;
    case 'heading':
      return <h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3">{block.text}</h2>;
    case 'list':
      return (
        <ul style={`margin:0 0 16px;padding-${start}:20px;font-size:16px;line-height:1.5`}>
          {block.items.map((item) => (
            <li style="margin:0 0 6px">{typeof item === 'string' ? item : <Linked link={item} />}</li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p style={line}>
          <a href={block.href}>{block.label}</a>
        </p>
      );
    case 'button':
      return (
        <>
          <p style="margin:24px 0 12px">
            <a
              class="button"
              href={block.href}
              style="display:inline-block;padding:13px 22px;background:#1f4b99;color:#ffffff;text-decoration:none;border-radius:4px;font-size:17px;font-weight:600"
            >
              {block.label}
            </a>
          </p>
          <p class="small" style="margin:0 0 20px;font-size:14px;line-height:1.4;color:#4b5661">
            <span {...ownWords(lang)}>{wordsIn(wording, lang).copy}</span>
            <br />
            <a href={block.href} style="word-break:break-all">
              {block.href}
            </a>
          </p>
        </>
      );
    case 'facts':
      return (
        <table style="width:100%;border-collapse:collapse;margin:0 0 20px">
          <tbody>
            {block.rows.map(([name, value]) => (
              <tr>
                <th
                  class="fact"
                  scope="row"
                  style={`${cell}text-align:${start};vertical-align:top;width:38%`}
                >
                  {name}
                </th>
                <td class="fact" style={`${cell}vertical-align:top;white-space:pre-line`}>
                  {value}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Linked({ link }: { link: Link }) {
  return (
    <>
      <a href={link.href}>{link.label}</a>
      {link.note && ` – ${link.note}`}
    </>
  );
}

function Frame({ lang, subject, blocks, footer }: Letter) {
  const words = wordsIn(wording, lang);
  const dir = directionOf(lang);
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={lang} dir={dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{subject}</title>
          <style>{raw(css)}</style>
        </head>
        <body style="margin:0;padding:0;background:#f3f5f7;color:#171b20">
          <table
            class="page"
            role="presentation"
            width="100%"
            style="border-collapse:collapse;background:#f3f5f7"
          >
            <tbody>
              <tr>
                <td align="center" style="padding:24px 12px">
                  <table role="presentation" width="100%" style="border-collapse:collapse;max-width:600px">
                    <tbody>
                      <tr>
                        <td
                          class="sheet"
                          dir={dir}
                          style={`padding:28px 24px;background:#ffffff;color:#171b20;text-align:${dir === 'rtl' ? 'right' : 'left'}`}
                        >
                          <h1 style="margin:0 0 20px;font-size:22px;line-height:1.3">{subject}</h1>
                          {blocks.map((block) => (
                            <Piece block={block} lang={lang} />
                          ))}
                          <p
                            class="small"
                            style="margin:28px 0 0;font-size:14px;line-height:1.4;color:#4b5661"
                          >
                            {footer ?? <span {...ownWords(lang)}>{words.footer}</span>}
                          </p>
                        </td>
                      </tr>
                    </tbody>
                  </table>
                </td>
              </tr>
            </tbody>
          </table>
        </body>
      </html>
    </>
  );
}

function inText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'list':
      return block.items.map((item) => `- ${typeof item === 'string' ? item : linkText(item)}`).join('\n');
    case 'facts':
      return block.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    default:
      return `${block.label}:\n${block.href}`;
  }
}

function linkText({ label, href, note }: Link): string {
  return `${label}${note ? ` – ${note}` : ''}\n  ${href}`;
}

/** A subject on one line: what people typed may be part of it. */
function oneLine(subject: string): string {
  return subject
    .replace(/\p{C}|\p{Zl}|\p{Zp}/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, 180);
}

/** Sets a mail as HTML and as plain text from the same content. The subject is brought onto one line. */
export function composeMail(letter: Letter): Rendered {
  const { lang, blocks, footer } = letter;
  const subject = oneLine(letter.subject);
  const end = footer ?? wordsIn(wording, lang).footer;
  return {
    lang,
    subject,
    html: (<Frame {...letter} subject={subject} />).toString(),
    text: `${[...blocks.map(inText), `-- \n${end}`].join('\n\n')}\n`,
  };
}
