import { formatMoment } from '../language/format.ts';
import { wordsIn } from '../language/language.ts';
import { perform } from '../lifecycle.ts';
import { composeMail } from '../mail/compose.tsx';
import { mailLanguage, type Rendered } from '../mail/mailing.ts';
import type { Template } from '../room.ts';
import { change } from '../store/change.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { isBooking } from './resource.ts';
import { claim, giveBack, loadResource, settleSlot } from './store.ts';
import { answer } from './told.ts';
import { wording } from './wording.ts';

/** Asks for the time, if nobody has; sends nothing itself. */
export const claimLater: Template = async (deps, entry) => {
  if (isBooking(entry)) await claim(deps, entry);
  return undefined;
};

/** Brings the resource in line; sends nothing itself. */
export const settleLater: Template = async (deps, entry) => {
  if (isBooking(entry)) await settleSlot(deps, entry);
  return undefined;
};

/** What somebody withdrew is free again, and its owner is told. */
export const returned: Template = async (deps, entry, intent): Promise<Rendered | undefined> => {
  const { resource: reference = '', booking = '', what = '', from } = intent.params ?? {};
  const resource = await loadResource(deps, reference);
  const held = resource?.slots?.[booking] !== undefined;
  await giveBack(deps, reference, booking);
  const to = resource && answer(resource, 'email');
  if (!resource || !held || !to || !from || from < deps.clock().toISOString()) return undefined;
  const lang = mailLanguage(resource);
  const { mail, page } = wordsIn(wording, lang);
  return {
    to,
    ...composeMail({
      lang,
      subject: mail.givenBack.subject(what),
      blocks: [
        { kind: 'paragraph', text: mail.greeting },
        { kind: 'paragraph', text: mail.givenBack.text(what) },
        { kind: 'facts', rows: [{ name: page.when, value: formatMoment(from, lang) }] },
      ],
      footer: mail.footer(entry.reference),
    }),
  };
};

/** Calls off a booking of something that its owner has withdrawn; sends nothing itself. */
export const gone: Template = async (deps, _, { params = {} }) => {
  const { bookings } = await import('./room.ts');
  await change<Entry>(deps.db, entryKey(params.booking ?? ''), (seen) =>
    isBooking(seen) && (seen.status === 'asked' || seen.status === 'confirmed')
      ? perform(
          bookings,
          seen,
          'cancel',
          {
            by: 'system',
            note: wordsIn(wording, mailLanguage(seen)).mail.refused.gone(seen.what),
            values: { side: 'owner' },
          },
          deps.clock(),
        )
      : seen,
  );
  return undefined;
};
