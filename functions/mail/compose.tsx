import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { productTranslations } from '../language/catalog.ts';
import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { isolated, named } from '../language/message.ts';
import { isReviewed } from '../language/reviewed.ts';
import { wording as words } from '../language/wording.ts';
import { layoutWording } from '../pages/layout-wording.ts';
import type { Rendered } from './mailing.ts';

/** A piece of a mail; every one is set as HTML and as plain text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (string | Link)[] }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'link'; readonly label: string; readonly href: string }
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] };

/** A name and its value. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Of the value, where it is not the mail's. */
  readonly lang?: Language;
  /** The value leads to a page. */
  readonly isAddress?: boolean;
}

/** A line of a list that leads somewhere. */
export interface Link {
  readonly label: string;
  /** Of the label, where it is not the mail's. */
  readonly lang?: Language;
  readonly href: string;
  /** Said after the link. */
  readonly note?: string;
}

export interface Letter {
  readonly lang: Language;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** What somebody wrote in a language of their own and the mail repeats. */
  readonly quoted?: Quoted;
  /** Why one gets this mail, and how it ends; in small print below. */
  readonly footer?: string;
}

interface Quoted {
  readonly text: string;
  readonly lang: Language;
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

const line = 'margin:0 0 16px;font-size:16px;line-height:1.5';
/** The distance lies on the side of the next cell. */
const cell = (dir: 'ltr' | 'rtl') =>
  `padding:8px ${dir === 'rtl' ? '0 8px 12px' : '12px 8px 0'};border-bottom:1px solid #cfd6dd;font-size:16px;line-height:1.4;`;

/** What is in another language than the mail, said so; kept apart from the direction around it in any case. */
function Own({ lang, of, children }: { lang?: Language; of: Language; children?: Child }) {
  return (
    <span dir="auto" lang={lang === of ? undefined : lang}>
      {children}
    </span>
  );
}

/** A text of the mail, in which what is quoted is marked as what it is. */
function Words({ text, lang, quoted }: { text: string; lang: Language; quoted?: Quoted }) {
  const at = quoted && quoted.lang !== lang && quoted.text ? text.indexOf(quoted.text) : -1;
  if (!quoted || at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <Own lang={quoted.lang} of={lang}>
        {quoted.text}
      </Own>
      {text.slice(at + quoted.text.length)}
    </>
  );
}

function Value({ fact: { value, lang, isAddress }, of }: { fact: Fact; of: Language }) {
  if (isAddress && /^https?:/i.test(value))
    return (
      <a href={value} dir="ltr" style="word-break:break-all">
        {value}
      </a>
    );
  // Each line has a direction of its own.
  return (
    <>
      {value.split('\n').map((part, nth) => (
        <>
          {nth > 0 && <br />}
          <Own lang={lang} of={of}>
            {part}
          </Own>
        </>
      ))}
    </>
  );
}

function Piece({ block, lang, quoted }: { block: Block; lang: Language; quoted?: Quoted }) {
  const dir = directionOf(lang);
  const start = dir === 'rtl' ? 'right' : 'left';
  switch (block.kind) {
    case 'paragraph':
      return (
        <p style={line}>
          <Words text={block.text} lang={lang} quoted={quoted} />
        </p>
      );
    case 'heading':
      return <h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3">{block.text}</h2>;
    case 'list':
      return (
        <ul
          dir={dir}
          style={`margin:0 0 16px;padding:0;padding-${start}:20px;font-size:16px;line-height:1.5`}
        >
          {block.items.map((item) => (
            <li style="margin:0 0 6px">
              {typeof item === 'string' ? item : <Linked link={item} lang={lang} />}
            </li>
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
            {wordsIn(wording, lang).copy}
            <br />
            <a href={block.href} dir="ltr" style="word-break:break-all">
              {block.href}
            </a>
          </p>
        </>
      );
    case 'facts':
      return (
        <table dir={dir} style="width:100%;border-collapse:collapse;margin:0 0 20px">
          <tbody>
            {block.rows.map((fact) => (
              <tr>
                <th
                  class="fact"
                  scope="row"
                  style={`${cell(dir)}text-align:${start};vertical-align:top;width:38%`}
                >
                  {fact.name}
                </th>
                <td class="fact" style={`${cell(dir)}text-align:${start};vertical-align:top`}>
                  <Value fact={fact} of={lang} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Linked({ link, lang }: { link: Link; lang: Language }) {
  return (
    <>
      <a href={link.href}>
        <Own lang={link.lang} of={lang}>
          {link.label}
        </Own>
      </a>
      {link.note && ` – ${link.note}`}
    </>
  );
}

/** Small print of every mail: what it is, and whether a native speaker has seen its words. */
function endOf({ lang, footer }: Letter): readonly string[] {
  const reviewed = isReviewed(productTranslations, lang);
  return [
    footer ?? wordsIn(wording, lang).footer,
    ...(reviewed ? [] : [wordsIn(layoutWording, lang).unreviewed]),
  ];
}

function Frame(letter: Letter) {
  const { lang, subject, blocks, quoted } = letter;
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
            dir={dir}
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
                          <h1 style="margin:0 0 20px;font-size:22px;line-height:1.3">
                            <Words text={subject} lang={lang} quoted={quoted} />
                          </h1>
                          {blocks.map((block) => (
                            <Piece block={block} lang={lang} quoted={quoted} />
                          ))}
                          <div style="padding:12px 0 0">
                            {endOf(letter).map((text) => (
                              <p
                                class="small"
                                style="margin:12px 0 0;font-size:14px;line-height:1.4;color:#4b5661"
                              >
                                {text}
                              </p>
                            ))}
                          </div>
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

function inText(block: Block, lang: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'list':
      return block.items
        .map((item) => `- ${typeof item === 'string' ? item : linkText(item, lang)}`)
        .join('\n');
    case 'facts':
      return block.rows
        .map(({ name, value, isAddress }) =>
          isAddress ? `${named(name, '', lang).trim()}\n${value}` : named(name, value, lang),
        )
        .join('\n');
    default:
      return `${named(block.label, '', lang).trim()}\n${block.href}`;
  }
}

function linkText({ label, href, note }: Link, lang: Language): string {
  return `${isolated(label, lang)}${note ? ` – ${note}` : ''}\n  ${href}`;
}

/** Lines that must stand as they are: addresses, and the mark of the end (RFC 3676). */
const asItIs = /^(\s*https?:\S+|-- |\s*)$/;

/** A mail program shows each line of plain text in the direction of its first letter: a mark sets it. */
function directed(text: string, lang: Language): string {
  if (directionOf(lang) === 'ltr') return text;
  return text
    .split('\n')
    .map((one) => (asItIs.test(one) ? one : `\u200f${one}`))
    .join('\n');
}

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
  const { lang, blocks } = letter;
  const subject = oneLine(letter.subject);
  const text = [...blocks.map((block) => inText(block, lang)), ['-- ', ...endOf(letter)].join('\n')].join(
    '\n\n',
  );
  return {
    lang,
    subject,
    html: (<Frame {...letter} subject={subject} />).toString(),
    text: `${directed(text, lang)}\n`,
  };
}
