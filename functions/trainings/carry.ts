import { wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import { mailLanguage } from '../mail/mailing.ts';
import { passedLink } from '../passed-link.ts';
import type { Template } from '../room.ts';
import { titleOf } from '../store/entry.ts';
import { actOnSeat } from './act.ts';
import { wording as afterWording } from './after-wording.ts';
import { tookPart } from './feedback.ts';
import { greetingIn } from './greeting.ts';
import { seatLink } from './links.ts';
import { copyPassed, markPassed } from './passed.ts';
import { wording as passedWording } from './passed-wording.ts';
import { loadTraining } from './store.ts';
import { isSignup } from './training.ts';
import { wording } from './wording.ts';

/** Writes down what somebody who took part has passed, thanks them, and leads to their certificate. */
const attended: Template = async (deps, entry) => {
  if (!isSignup(entry) || !tookPart(entry)) return undefined;
  const training = await loadTraining(deps, entry.training);
  if (!training) return undefined;
  const { kind } = training.facts;
  const { person } = entry;
  const marked = person && typeof kind === 'string' && kind ? person : undefined;
  if (marked) await markPassed(deps, marked, String(kind), training.finishesAt);
  const lang = mailLanguage(entry);
  const noted = wordsIn(passedWording, lang);
  const words = wordsIn(afterWording, lang);
  const mail = wordsIn(wording, lang).mail;
  const title = titleOf(training);
  return composeMail({
    lang,
    subject: words.subject(title),
    quoted: { text: title, lang: training.lang },
    blocks: [
      { kind: 'paragraph', text: greetingIn(mail, entry.facts.name) },
      { kind: 'paragraph', text: words.thanks(title) },
      { kind: 'paragraph', text: words.mail },
      { kind: 'button', label: words.open, href: seatLink(deps, entry.reference, lang) },
      ...(marked
        ? [
            { kind: 'paragraph' as const, text: noted.mail },
            { kind: 'link' as const, label: noted.open, href: passedLink(deps, marked, lang) },
          ]
        : []),
    ],
    footer: mail.footer,
  });
};

/** Takes somebody off the training, as a coordinator said. */
const remove: Template = async (deps, entry, intent) => {
  if (isSignup(entry)) await actOnSeat(deps, entry, 'remove', intent.params?.by ?? 'system');
  return undefined;
};

/** Brings a volunteer's entry in line with what they had passed before they registered. */
const copy: Template = async (deps, entry) => {
  await copyPassed(deps, entry);
  return undefined;
};

/** What was done with a sign-up, on its way to where it has its truth. */
export const carrying = { attended, remove, copy };
