import { formatMoment } from '../language/format.ts';
import { calendar } from '../listing/calendar.ts';
import type { Block } from '../mail/letter.ts';
import { sayReason } from '../matching/say.ts';
import { organisationName } from '../organisations/organisation.ts';
import { personalLink } from '../person/links.ts';
import { city } from '../rights.ts';
import { coordinatorLines, helperLines, type Line, publicLines } from './about.ts';
import { factsOfLines, greeting, letter, mine, noteOf, paragraph, toVolunteer } from './letters.ts';
import { overlapsIn } from './overlaps.ts';
import { othersWere } from './rules.ts';
import { changeEngagement } from './store.ts';
import { meetingSpan } from './times.ts';

const ask = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what, need } = about;
  if (entry.status !== 'asked' || entry.yes) return undefined;
  if (
    !need ||
    Object.keys(need.helpers).length >= need.wanted ||
    !['open', 'claimed'].includes(need.status)
  ) {
    // Others were sooner than the mail: nobody is bothered for nothing.
    await changeEngagement(deps, entry.reference, (seen, now) =>
      othersWere(seen, need ? 'full' : 'over', now, false),
    );
    return undefined;
  }
  const who = await organisationName(deps, entry.owner ?? city, lang);
  const reasons = entry.reasons.map((reason) => sayReason(deps, reason, lang, 'you'));
  return letter(about, words.ask.subject(what), [
    greeting(about),
    paragraph(words.ask.text(what)),
    ...factsOfLines(publicLines(deps, need, lang)),
    ...(reasons.length > 0
      ? ([paragraph(words.ask.why), { kind: 'list', items: reasons }] satisfies Block[])
      : []),
    ...(entry.word ? [paragraph(words.ask.word(who, entry.word))] : []),
    paragraph(words.ask.until(formatMoment(entry.answerBy ?? entry.receivedAt, lang))),
    mine(about, words.ask.button),
    paragraph(words.ask.less),
  ]);
});

const accepted = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what, need } = about;
  if (entry.status !== 'accepted' && entry.status !== 'met') return undefined;
  return letter(about, words.accepted.subject(what), [
    greeting(about),
    paragraph(words.accepted.text(what)),
    ...factsOfLines(need ? publicLines(deps, need, lang) : []),
    paragraph(words.accepted.next),
    ...factsOfLines(await coordinatorLines(deps, entry, lang)),
    ...factsOfLines(need ? helperLines(need, lang) : []),
    mine(about, words.accepted.button),
    paragraph(words.accepted.off),
  ]);
});

const full = toVolunteer((about) => {
  const { deps, words, what, volunteer, lang } = about;
  const href = personalLink(deps, volunteer.reference, lang).replace('?', '/needed?');
  return letter(about, words.full.subject(what), [
    greeting(about),
    paragraph(words.full.text(what)),
    paragraph(words.full.next),
    { kind: 'button', label: words.full.button, href },
  ]);
});

const over = toVolunteer((about) =>
  letter(about, about.words.over.subject(about.what), [
    greeting(about),
    paragraph(about.words.over.text(about.what)),
  ]),
);

const refused = toVolunteer((about) =>
  letter(about, about.words.refused.subject(about.what), [
    greeting(about),
    paragraph(about.words.refused.text(about.what)),
  ]),
);

const meeting = toVolunteer(async (about) => {
  const { deps, entry, lang, words, what, volunteer, busyTimes } = about;
  if (!entry.meeting || entry.status !== 'met') return undefined;
  const { at, place } = entry.meeting;
  const { startsAt, endsAt } = meetingSpan(entry.meeting);
  const when = formatMoment(at, lang);
  const overlaps = await overlapsIn(deps, entry, volunteer, lang, busyTimes);
  const lines: Line[] = [
    [words.meeting.when, when],
    ...(place ? [[words.meeting.where, place] as const] : []),
  ];
  const event = {
    uid: `${entry.reference}@${new URL(deps.config.baseUrl).hostname}`,
    sequence: entry.version,
    changed: deps.clock().toISOString(),
    written: deps.clock().toISOString(),
    starts: startsAt,
    ends: endsAt,
    summary: what,
    ...(place && { location: place }),
  };
  const mail = letter(about, words.meeting.subject(when, what), [
    greeting(about),
    paragraph(words.meeting.text(what)),
    ...overlaps.map(paragraph),
    ...factsOfLines(lines),
    ...factsOfLines(await coordinatorLines(deps, entry, lang)),
    mine(about, words.accepted.button),
    paragraph(words.meeting.off),
  ]);
  return { ...mail, calendar: { method: 'PUBLISH', content: calendar([event], 'PUBLISH') } };
});

const cancelled = toVolunteer((about) => {
  const { entry, words, what } = about;
  const why = noteOf(entry, 'cancel');
  return letter(about, words.cancelled.subject(what), [
    greeting(about),
    paragraph(words.cancelled.text(what)),
    ...(why ? [paragraph(words.cancelled.why(why))] : []),
  ]);
});

const thanks = toVolunteer((about) => {
  const { entry, words, what } = about;
  if (entry.status !== 'done' || entry.feedback?.volunteer) return undefined;
  return letter(about, words.thanks.subject(what), [
    greeting(about),
    paragraph(words.thanks.text(what)),
    paragraph(words.thanks.ask),
    mine(about, words.thanks.button),
  ]);
});

/** Mails to volunteers. */
export const volunteerMails = { ask, accepted, full, over, refused, meeting, cancelled, thanks };
