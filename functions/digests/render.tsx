import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { type Block, composeMail, type Link } from '../mail/compose.tsx';
import type { Rendered } from '../mail/mailing.ts';
import type { Digest, DigestLine, DigestSection, SectionName } from './content.ts';
import { type Words, wording } from './wording.ts';

/** The workspace's list behind each section. */
const listOf: Readonly<Record<SectionName, string>> = {
  needs: '/workspace/lists/needs?status=open',
  volunteers: '/workspace/lists/volunteers?status=new',
  review: '/workspace/lists/offers?status=new',
  trainings: '/workspace/lists/trainings?status=published',
  ending: '/workspace/lists/offers?status=published',
  submissions: '/workspace/lists/submissions?status=new',
};

function noteOf(line: DigestLine, section: SectionName, words: Words, lang: Language): string {
  const day = line.date && formatDay(line.date, lang, 'short');
  const notes = [
    line.urgency && textIn(line.urgency, lang),
    line.place,
    section === 'trainings' && day && words.starts(day),
    section === 'ending' && day && words.ends(day),
    line.places && words.places(line.places.free, line.places.capacity, line.places.waiting),
    section !== 'trainings' && section !== 'ending' && words.age(line.ageDays),
    section === 'needs' && line.status === 'new' && words.fresh,
    line.status === 'unconfirmed' && words.unconfirmed,
  ];
  return notes.filter(Boolean).join(', ');
}

function sectionBlocks(
  section: DigestSection,
  words: Words,
  lang: Language,
  baseUrl: string,
): readonly Block[] {
  const items: (string | Link)[] = section.lines.map((line) => ({
    label: line.title,
    href: `${baseUrl}/workspace/entries/${line.reference}`,
    note: noteOf(line, section.name, words, lang),
  }));
  if (section.more > 0) {
    items.push({
      label: words.more(section.more, section.atLeast === true),
      href: `${baseUrl}${listOf[section.name]}`,
    });
  }
  return [
    { kind: 'heading', text: words.sections[section.name] },
    { kind: 'list', items },
  ];
}

/** A digest as a mail in a language: what needs a hand first, then the week in figures. A quiet week is two lines. Pure. */
export function renderDigest(digest: Digest, lang: Language, baseUrl: string): Rendered {
  const words = wordsIn(wording, lang);
  const day = (iso: string) => formatDay(`${iso}T12:00:00Z`, lang, 'short');
  const counted = digest.sections.filter((one) => one.name !== 'trainings' && one.name !== 'ending');
  const waiting = counted.reduce((sum, one) => sum + one.lines.length + one.more, 0);
  const [year = '', number = ''] = digest.week.split('-W');
  const week = words.week(number, year);
  const subject = words.subject(week, waiting);
  if (digest.quiet) {
    const blocks: readonly Block[] = [{ kind: 'paragraph', text: words.quiet }];
    return composeMail({ lang, subject, blocks, footer: words.footer });
  }
  const figures: readonly Block[] =
    digest.arrivals.length === 0
      ? [{ kind: 'paragraph', text: words.nothingArrived }]
      : [
          { kind: 'heading', text: words.arrived },
          {
            kind: 'facts',
            rows: digest.arrivals.map(
              (one) => [textIn(one.title, lang), words.count(one.count, one.unconfirmed)] as const,
            ),
          },
        ];
  return composeMail({
    lang,
    subject,
    blocks: [
      { kind: 'paragraph', text: words.intro(day(digest.from), day(digest.to)) },
      ...(digest.arrivals.length === 0 ? figures : []),
      ...digest.sections.flatMap((section) => sectionBlocks(section, words, lang, baseUrl)),
      ...(digest.arrivals.length === 0 ? [] : figures),
      { kind: 'button', label: words.open, href: `${baseUrl}/workspace` },
    ],
    footer: words.footer,
  });
}
