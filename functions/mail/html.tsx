import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { directionOf, type Language, wordsIn } from '../language/language.ts';
import { type Block, endOf, type Fact, type Letter, type Link, type Quoted, wording } from './letter.ts';

/** Colours follow the reader's setting where the mail program lets them; the inline ones are what the rest shows. */
const css = `body,table{font-family:system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif}
a{color:#1f4b99}
@media (prefers-color-scheme:dark){body,.page,.sheet{background:#15191e!important;color:#eef1f4!important}
.small,.small a{color:#b5bec8!important}a{color:#9cc2ff!important}td.fact,th.fact{border-color:#3a444f!important}
a.button{background:#9cc2ff!important;color:#10161d!important}}`;

/** Leichte Sprache is set larger (DIN SPEC 33429). */
const letters = (lang: Language) =>
  lang === 'de-simple' ? 'font-size:19px;line-height:1.6' : 'font-size:16px;line-height:1.5';
const body = (lang: Language) => `margin:0 0 16px;${letters(lang)}`;
const small = (lang: Language) =>
  `${lang === 'de-simple' ? 'font-size:16px;line-height:1.5' : 'font-size:14px;line-height:1.4'};color:#4b5661`;
/** The distance lies on the side of the next cell. */
const cell = (lang: Language) =>
  `padding:8px ${directionOf(lang) === 'rtl' ? '0 8px 12px' : '12px 8px 0'};border-bottom:1px solid #cfd6dd;${letters(lang)};`;

/** What is in another language than the mail, said so; kept apart from the direction around it in any case. */
function Own({ lang, of, children }: { lang?: Language; of: Language; children?: Child }) {
  return (
    <span dir="auto" lang={lang === of ? undefined : lang}>
      {children}
    </span>
  );
}

interface WordsProps {
  readonly text: string;
  readonly lang: Language;
  readonly quoted?: Quoted;
}

/** A text of the mail, each of its lines on its own. */
function Words({ text, ...rest }: WordsProps) {
  return (
    <>
      {text.split('\n').map((part, nth) => (
        <>
          {nth > 0 && <br />}
          <Line text={part} {...rest} />
        </>
      ))}
    </>
  );
}

/** A line, in which what is quoted is marked as what it is. */
function Line({ text, lang, quoted }: WordsProps) {
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
        <p style={body(lang)}>
          <Words text={block.text} lang={lang} quoted={quoted} />
        </p>
      );
    case 'heading':
      return <h2 style="margin:24px 0 8px;font-size:18px;line-height:1.3">{block.text}</h2>;
    case 'list':
      return (
        <ul dir={dir} style={`margin:0 0 16px;padding:0;padding-${start}:20px;${letters(lang)}`}>
          {block.items.map((item) => (
            <li style="margin:0 0 6px">
              {typeof item === 'string' ? item : <Linked link={item} lang={lang} />}
            </li>
          ))}
        </ul>
      );
    case 'link':
      return (
        <p style={body(lang)}>
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
          <p class="small" style={`margin:0 0 20px;${small(lang)}`}>
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
                  style={`${cell(lang)}text-align:${start};vertical-align:top;width:38%`}
                >
                  {fact.name}
                </th>
                <td class="fact" style={`${cell(lang)}text-align:${start};vertical-align:top`}>
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

/** The whole document of a mail. */
export function Frame(letter: Letter) {
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
                              <p class="small" style={`margin:12px 0 0;${small(lang)}`}>
                                <Words text={text} lang={lang} />
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
