import PDFDocument from 'pdfkit';
import { formatDay, formatTime } from '../language/format.ts';
import { fontFiles } from './fonts.ts';
import { runsOf } from './runs.ts';

/** What a certificate says. Instants are ISO 8601 UTC; it is written in German, as a document of a German city. */
export interface Certificate {
  /** Whose it is, as they write it. */
  readonly name: string;
  /** What the training is called. */
  readonly title: string;
  /** The dates at which they were there. */
  readonly sessions: readonly { readonly startsAt: string; readonly endsAt: string }[];
  /** What was learnt, in a few lines. */
  readonly contents?: string;
  readonly trainer?: string;
  /** Who issues it: the organisation, and the city's office with its address. */
  readonly organisation: string;
  readonly issuer: { readonly city: string; readonly office: string; readonly address: string };
  /** When it was issued, and the mark by which the office finds it again. */
  readonly issuedAt: string;
  readonly reference: string;
}

const page = { width: 595.28, height: 841.89, margin: 72 } as const;
const inner = page.width - 2 * page.margin;
const ink = { text: '#131525', muted: '#51577a', line: '#c0c3d5', accent: '#2044aa' } as const;
/** Dates that are listed each; beyond them the first, the last and how many. */
const mostDates = 8;
const longestContents = 600;

type Doc = InstanceType<typeof PDFDocument>;

interface Look {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  /** Points to the next line, from the top of this one. */
  readonly leading?: number;
}

/** How wide a text is in its typefaces. */
function widthOf(doc: Doc, text: string, { size, bold = false }: Look): number {
  return runsOf(text, bold).reduce(
    (sum, run) => sum + doc.font(run.font).fontSize(size).widthOfString(run.text, { features: [] }),
    0,
  );
}

/** Writes one line, centred, each script in its typeface and, right to left, as a whole. */
function line(doc: Doc, text: string, y: number, look: Look): void {
  const { size, bold = false, color = ink.text } = look;
  const runs = runsOf(text, bold);
  const rtl = runs[0]?.rtl === true;
  let x = (page.width - widthOf(doc, text, look)) / 2;
  for (const run of rtl ? [...runs].reverse() : runs) {
    doc.font(run.font).fontSize(size).fillColor(color);
    const width = doc.widthOfString(run.text, { features: [] });
    doc.text(run.text, x, y, { lineBreak: false, features: [] });
    x += width;
  }
}

/** A text in lines that fit; a word that is longer than a line is cut. Pure but for measuring. */
function broken(doc: Doc, text: string, look: Look): readonly string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const next = current ? `${current} ${word}` : word;
    if (widthOf(doc, next, look) <= inner) {
      current = next;
      continue;
    }
    if (current) lines.push(current);
    let rest = word;
    while (widthOf(doc, rest, look) > inner) {
      let fits = rest.length;
      while (fits > 1 && widthOf(doc, rest.slice(0, fits), look) > inner) fits--;
      lines.push(rest.slice(0, fits));
      rest = rest.slice(fits);
    }
    current = rest;
  }
  return current ? [...lines, current] : lines;
}

/** The largest size in which a text takes at most so many lines. */
function sizeFor(doc: Doc, text: string, most: number, sizes: readonly number[], bold: boolean): number {
  return sizes.find((size) => broken(doc, text, { size, bold }).length <= most) ?? sizes.at(-1) ?? 12;
}

function hoursOf(sessions: Certificate['sessions']): string {
  const minutes = sessions.reduce(
    (sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    0,
  );
  const hours = Math.round(minutes / 15) / 4;
  return `${String(hours).replace('.', ',')} ${hours === 1 ? 'Stunde' : 'Stunden'}`;
}

function datesOf(sessions: Certificate['sessions']): readonly string[] {
  const told = ({ startsAt, endsAt }: Certificate['sessions'][number]) =>
    `${formatDay(startsAt, 'de')}, ${formatTime(startsAt)} bis ${formatTime(endsAt)} Uhr`;
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (sessions.length <= mostDates || !first || !last) return sessions.map(told);
  return [
    `${sessions.length} Termine`,
    `vom ${formatDay(first.startsAt, 'de')}`,
    `bis ${formatDay(last.startsAt, 'de')}`,
  ];
}

function frame(doc: Doc): void {
  doc.rect(0, 0, page.width, 14).fill(ink.accent);
  doc
    .rect(36, 50, page.width - 72, page.height - 100)
    .lineWidth(0.75)
    .stroke(ink.line);
}

/**
 * A certificate of attendance as a PDF of one page (A4), tagged and with its language, for screen readers and print alike. Every
 * script in which our volunteers write their names is there. `readFile` gives a typeface by its path. Gives the bytes of the file.
 */
export async function certificatePdf(
  given: Certificate,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: 'de-DE',
    info: {
      Title: `Teilnahmebescheinigung: ${given.title}`,
      Author: given.issuer.city,
      CreationDate: new Date(given.issuedAt),
    },
    font: null as unknown as string,
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const fonts = await Promise.all(
    Object.entries(fontFiles).map(async ([name, path]) => [name, await readFile(path)] as const),
  );
  for (const [name, font] of fonts) doc.registerFont(name, Buffer.from(font));

  const root = doc.struct('Document');
  doc.addStructure(root);
  let y = 96;
  const said = (tag: 'H1' | 'H2' | 'P', text: string, look: Look) => {
    const leading = look.leading ?? look.size * 1.4;
    for (const one of broken(doc, text, look)) {
      const at = y;
      root.add(doc.struct(tag, {}, () => line(doc, one, at, look)));
      y += leading;
    }
  };
  doc.markContent('Artifact');
  frame(doc);
  doc.endMarkedContent();

  said('P', given.issuer.city, { size: 12, bold: true, color: ink.accent });
  said('P', given.issuer.office, { size: 10.5, color: ink.muted });
  y += 44;
  said('H1', 'Teilnahmebescheinigung', { size: 30, bold: true });
  y += 30;
  const nameSize = sizeFor(doc, given.name, 1, [26, 23, 20, 17], true);
  said('P', given.name, { size: nameSize, bold: true });
  y += 12;
  said('P', 'hat teilgenommen an der Schulung', { size: 12, color: ink.muted });
  y += 12;
  said('H2', given.title, {
    size: sizeFor(doc, given.title, 2, [20, 18, 16, 14], true),
    bold: true,
    color: ink.accent,
  });
  y += 16;
  for (const date of datesOf(given.sessions)) said('P', date, { size: 11.5, leading: 18 });
  y += 8;
  said('P', `Umfang: ${hoursOf(given.sessions)}`, { size: 11.5 });
  if (given.trainer) said('P', `Leitung: ${given.trainer}`, { size: 11.5 });
  const contents = given.contents?.replace(/\s+/g, ' ').trim();
  if (contents) {
    y += 14;
    const cut =
      contents.length > longestContents ? `${contents.slice(0, longestContents - 1).trimEnd()} …` : contents;
    said('P', cut, { size: 10.5, color: ink.muted, leading: 15 });
  }
  y = page.height - 226;
  said('P', `${given.issuer.city}, ${formatDay(given.issuedAt, 'de').replace(/^\p{L}+, /u, '')}`, {
    size: 11.5,
  });
  y += 44;
  doc.markContent('Artifact');
  doc
    .moveTo(page.width / 2 - 110, y)
    .lineTo(page.width / 2 + 110, y)
    .lineWidth(0.75)
    .stroke(ink.muted);
  doc.endMarkedContent();
  y += 8;
  said('P', given.organisation, { size: 10.5, color: ink.muted });
  y = page.height - 92;
  said('P', given.issuer.address, { size: 9, color: ink.muted, leading: 13 });
  said('P', `Kennzeichen ${given.reference}`, { size: 9, color: ink.muted });
  root.end();
  doc.end();
  await done;
  return Buffer.concat(chunks);
}
