import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { composeMail } from '../mail/compose.tsx';
import type { Block } from '../mail/letter.ts';
import { isEntry, type MailTemplate, mailLanguage, type Rendered } from '../mail/mailing.ts';
import { personalLink } from '../person/links.ts';
import { findRoom } from '../rooms.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey, settle, titleOf } from '../store/entry.ts';
import { mergedInto, standing } from '../store/merged.ts';
import { publicStates } from './candidates.ts';
import { carrying } from './decide.ts';
import { faceBlocks, faceOf } from './face.tsx';
import { looks } from './look.ts';
import { following } from './merge.ts';
import { openTwins } from './open.ts';
import { wording } from './wording.ts';

interface Content {
  readonly subject: string;
  readonly button: string;
  readonly blocks: readonly Block[];
}

/** A mail to the sender of an entry, with the way to their personal page. */
function letter(deps: Deps, entry: Entry, lang: Language, { subject, button, blocks }: Content): Rendered {
  const { mail } = wordsIn(wording, lang);
  return composeMail({
    lang,
    subject,
    blocks: [
      { kind: 'paragraph', text: mail.greeting },
      ...blocks,
      { kind: 'button', label: button, href: personalLink(deps, entry.reference, lang) },
    ],
    quoted: { text: titleOf(entry), lang: entry.lang },
    footer: mail.footer(entry.reference),
  });
}

/** That there is something of the kind already; nothing where it is not any more, or the sender has answered meanwhile. */
const found: MailTemplate = async (deps, item) => {
  if (!isEntry(item)) return undefined;
  const lang = mailLanguage(item);
  const words = wordsIn(wording, lang).mail.found;
  const twins = await openTwins(deps, item);
  if (twins.length === 0) return undefined;
  return letter(deps, item, lang, {
    subject: words.subject,
    button: words.button,
    blocks: [
      { kind: 'paragraph', text: words.text(titleOf(item)) },
      ...twins.flatMap((twin) => faceBlocks(deps, faceOf(deps, twin, lang), lang)),
      { kind: 'paragraph', text: words.join },
    ],
  });
};

/** What an entry was merged into, as far as the public may see it. */
async function publicStanding(deps: Deps, entry: Entry): Promise<Entry | undefined> {
  const stays = mergedInto(entry) ? await standing(deps.db, entry) : undefined;
  return stays && publicStates(await findRoom(stays.domain)).includes(stays.status) ? stays : undefined;
}

/** That the entry was merged into another, and where it goes on. */
const merged: MailTemplate = async (deps, item) => {
  if (!isEntry(item) || !mergedInto(item)) return undefined;
  const lang = mailLanguage(item);
  const words = wordsIn(wording, lang).mail.merged;
  const stays = await publicStanding(deps, item);
  return letter(deps, item, lang, {
    subject: words.subject,
    button: words.button,
    blocks: [
      { kind: 'paragraph', text: stays ? words.text(titleOf(item)) : words.hidden(titleOf(item)) },
      ...(stays ? faceBlocks(deps, faceOf(deps, stays, lang), lang) : []),
      ...(item.domain === 'needs'
        ? [{ kind: 'paragraph', text: words.needs } as const]
        : stays
          ? [{ kind: 'paragraph', text: words.contact } as const]
          : []),
      { kind: 'paragraph', text: words.wrong },
    ],
  });
};

/** That it stands for itself again. */
const split: MailTemplate = async (deps, item) => {
  if (!isEntry(item) || mergedInto(item)) return undefined;
  const lang = mailLanguage(item);
  const words = wordsIn(wording, lang).mail.split;
  const blocks: readonly Block[] = [{ kind: 'paragraph', text: words.text(titleOf(item)) }];
  return letter(deps, item, lang, { subject: words.subject, button: words.button, blocks });
};

/** What need not be followed any further. */
const ended: readonly string[] = ['closed', 'withdrawn', 'fulfilled'];

/** News of the need that stays, for whom it was merged into it: when its state has changed since they last heard of it. */
const follow: MailTemplate = async (deps, item, intent) => {
  if (!isEntry(item) || !mergedInto(item)) return undefined;
  const stays = await standing(deps.db, item);
  if (!stays) return undefined;
  const { status } = stays;
  if (!ended.includes(status))
    await change<Entry>(deps.db, entryKey(item.reference), (seen) =>
      mergedInto(seen)
        ? settle({ ...seen, mails: { ...seen.mails, follow: following(status, deps.clock()) } })
        : seen,
    );
  if (intent.params?.status === status) return undefined;
  const lang = mailLanguage(item);
  const words = wordsIn(wording, lang).mail.follow;
  const known = (await findRoom(stays.domain)).lifecycle.statuses[status];
  const said = known ? textIn(known, lang) : status;
  return letter(deps, item, lang, {
    subject: words.subject(said),
    button: words.button,
    blocks: [{ kind: 'paragraph', text: words.text(titleOf(item), said) }],
  });
};

/** The first three send nothing: they compare, tidy up and carry out what was decided. */
export const mails: Readonly<Record<string, MailTemplate>> = {
  ...looks,
  ...carrying,
  found,
  merged,
  split,
  follow,
};
