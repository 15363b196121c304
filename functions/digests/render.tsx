import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { listed } from '../language/message.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block, Link } from '../mail/letter.ts';
import type { Rendered } from '../mail/mailing.ts';
import type { Choice, Digest, DigestLine, DigestSection, Names, SectionName } from './content.ts';
import { waitsForNobody } from './select.ts';
import { type Words, wording } from './wording.ts';

/** The workspace's list behind each section. */
const listOf: Readonly<Record<SectionName, string>> = {
  followUps: '/workspace/follow-ups?whose=mine',
  needs: '/workspace/lists/needs?status=open',
  offered: '/workspace/lists/engagements?status=offered',
  volunteers: '/workspace/lists/volunteers?status=new',
  review: '/workspace/lists/offers?status=new',
  twins: '/workspace/twins?state=open',
  trainings: '/workspace/lists/trainings?status=published',
  ending: '/workspace/lists/offers?status=published',
  hidden: '/workspace/lists/offers?status=hidden',
  submissions: '/workspace/lists/submissions?status=new',
};

/** What a digest is worded with. */
interface Reader {
  readonly words: Words;
  readonly lang: Language;
  readonly baseUrl: string;
  readonly names: Names;
}

function choiceIn({ names, lang }: Reader, choice: Choice): string {
  const name = names.ofChoice(choice);
  return name ? textIn(name, lang) : choice.value;
}

/** How far help for a need has come, what presses first. */
function helpNotes({ help }: DigestLine, { words, lang }: Reader): readonly (string | false | undefined)[] {
  if (!help) return [];
  const { wanted, found, claimants, unclaimedDays, overdueDays } = help;
  return [
    overdueDays !== undefined && words.overdue(overdueDays),
    unclaimedDays !== undefined && words.unclaimed(unclaimedDays),
    (wanted > 1 || found > 0) && words.found(found, wanted),
    claimants.length > 0 && words.claimed(listed(claimants, lang)),
  ];
}

function noteOf(line: DigestLine, section: SectionName, reader: Reader): string {
  const { words, lang } = reader;
  if (section === 'followUps') {
    const when = formatDay(`${line.date}T12:00:00Z`, lang, 'short');
    const told = line.status === 'overdue' ? words.overdueSince(when) : words.starts(when);
    return listed([told, ...(typeof line.place === 'string' ? [line.place] : [])], lang);
  }
  const day = line.date && formatDay(line.date, lang, 'short');
  const notes = [
    line.urgency && choiceIn(reader, line.urgency),
    typeof line.place === 'object' ? choiceIn(reader, line.place) : line.place,
    section === 'trainings' && day && words.starts(day),
    section === 'ending' && day && words.ends(day),
    section === 'hidden' && day && words.deleted(day),
    line.places && words.places(line.places.free, line.places.capacity, line.places.waiting),
    ...helpNotes(line, reader),
    ![...waitsForNobody, 'hidden'].includes(section) && words.age(line.ageDays),
    section === 'needs' && line.status === 'reported' && words.fresh,
    line.status === 'unconfirmed' && words.unconfirmed,
  ];
  return listed(
    notes.flatMap((note) => note || []),
    lang,
  );
}

function sectionBlocks(section: DigestSection, reader: Reader): readonly Block[] {
  const { words, lang, baseUrl } = reader;
  const items: (string | Link)[] = section.lines.map((line) => ({
    label: line.title,
    lang: line.lang,
    href: `${baseUrl}${line.path ?? `/workspace/entries/${line.reference}`}?lang=${lang}`,
    note: noteOf(line, section.name, reader),
  }));
  if (section.more > 0) {
    items.push({
      label: words.more(section.more, section.atLeast === true),
      href: `${baseUrl}${listOf[section.name]}&lang=${lang}`,
    });
  }
  return [
    { kind: 'heading', text: words.sections[section.name] },
    { kind: 'list', items },
  ];
}

/** A digest as a mail in a language: what needs a hand first, then the week in figures. A quiet week is two lines. Pure. */
export function renderDigest(digest: Digest, lang: Language, baseUrl: string, names: Names): Rendered {
  const words = wordsIn(wording, lang);
  const reader = { words, lang, baseUrl, names };
  const day = (iso: string) => formatDay(`${iso}T12:00:00Z`, lang, 'short');
  const counted = digest.sections.filter((one) => !waitsForNobody.includes(one.name));
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
      ? digest.own
        ? []
        : [{ kind: 'paragraph', text: words.nothingArrived }]
      : [
          { kind: 'heading', text: words.arrived },
          {
            kind: 'facts',
            rows: digest.arrivals.map(({ form, count, unconfirmed }) => {
              const name = names.ofForm(form);
              return { name: name ? textIn(name, lang) : form, value: words.count(count, unconfirmed) };
            }),
          },
        ];
  return composeMail({
    lang,
    subject,
    blocks: [
      {
        kind: 'paragraph',
        text: digest.own ? words.introOwn : words.intro(day(digest.from), day(digest.to)),
      },
      ...(digest.arrivals.length === 0 ? figures : []),
      ...digest.sections.flatMap((section) => sectionBlocks(section, reader)),
      ...(digest.arrivals.length === 0 ? [] : figures),
      { kind: 'button', label: words.open, href: `${baseUrl}/workspace?lang=${lang}` },
    ],
    footer: words.footer,
  });
}
