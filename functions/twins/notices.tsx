import type { TwinNotices } from '../compared.ts';
import type { Deps } from '../deps.ts';
import { Problem } from '../errors.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { findRoom } from '../rooms.ts';
import type { Entry } from '../store/entry.ts';
import { mergedInto, standing } from '../store/merged.ts';
import { readReference } from '../store/reference.ts';
import { findTwins, publicStates, quick } from './candidates.ts';
import { decide, sayApart } from './decide.ts';
import { FaceCard, faceOf } from './face.tsx';
import { openTwins } from './open.ts';
import { pairKey } from './pair.ts';
import { wording } from './wording.ts';

/** What was shown to somebody before they sent theirs, at most. */
const mostShown = 3;

function Answers({
  action,
  other,
  entry,
  lang,
}: {
  action: string;
  other: string;
  entry: Entry;
  lang: Language;
}) {
  const { mine } = wordsIn(wording, lang);
  const isNeed = entry.domain === 'needs';
  const hint = `twin-${other}-hint`;
  return (
    <form method="post" action={action} class="form">
      <input type="hidden" name="other" value={other} />
      <p class="kern-body" id={hint}>
        {isNeed ? mine.sameHintNeeds : mine.sameHint}
      </p>
      <div class="form-buttons">
        <button
          class="kern-btn kern-btn--primary"
          type="submit"
          name="do"
          value="twin-same"
          aria-describedby={hint}
        >
          <span class="kern-label">{mine.same}</span>
        </button>
        <button class="kern-btn kern-btn--secondary" type="submit" name="do" value="twin-apart">
          <span class="kern-label">{mine.apart}</span>
        </button>
      </div>
    </form>
  );
}

/** Where an entry that was merged goes on. */
async function Merged(deps: Deps, entry: Entry, lang: Language) {
  const { mine } = wordsIn(wording, lang);
  const stays = await standing(deps.db, entry);
  const room = await findRoom(entry.domain);
  const open = stays && publicStates(room).includes(stays.status);
  const status = stays && room.lifecycle.statuses[stays.status];
  return (
    <section class="twins" aria-labelledby="twins">
      <h2 class="kern-heading-medium" id="twins">
        {mine.merged}
      </h2>
      <p class="kern-body">{stays ? mine.mergedText : mine.gone}</p>
      {stays && open && <FaceCard face={faceOf(deps, stays, lang)} lang={lang} />}
      {status && <p class="kern-body">{mine.standing(textIn(status, lang))}</p>}
    </section>
  );
}

export const notices: TwinNotices = {
  async before(deps, { form, facts, lang, base }) {
    const words = wordsIn(wording, lang).before;
    const compared = { domain: form.domain, form: form.slug, facts };
    const found = (await findTwins(deps, findRoom, compared, { open: true, bounds: quick })).slice(
      0,
      mostShown,
    );
    if (found.length === 0) return undefined;
    const faces = found.map(({ entry }) => faceOf(deps, entry, lang));
    return {
      similar: faces.map(({ reference, title, path, contact }) => ({
        reference,
        title,
        url: `${deps.config.baseUrl}${path}`,
        contact,
      })),
      references: found.map(({ entry }) => entry.reference),
      title: words.title,
      send: words.send,
      back: words.back,
      view: (
        <>
          <p class="kern-body">{words.text(found.length)}</p>
          <ul class="cards">
            {faces.map((face) => (
              <li class="card">
                <FaceCard face={face} lang={lang} base={base} />
              </li>
            ))}
          </ul>
          <p class="kern-body">{form.domain === 'needs' ? words.needs : words.join}</p>
          <p class="kern-body">{words.different}</p>
        </>
      ),
    };
  },

  async mine(deps, { entry, lang, path }) {
    const { mine } = wordsIn(wording, lang);
    if (mergedInto(entry)) return Merged(deps, entry, lang);
    const twins = await openTwins(deps, entry);
    if (twins.length === 0 || publicStates(await findRoom(entry.domain)).includes(entry.status)) return null;
    return (
      <section class="twins" aria-labelledby="twins">
        <h2 class="kern-heading-medium" id="twins">
          {mine.title}
        </h2>
        <p class="kern-body">{entry.domain === 'needs' ? mine.textNeeds : mine.text}</p>
        <ul class="cards">
          {twins.map((twin) => (
            <li class="card">
              <FaceCard face={faceOf(deps, twin, lang)} lang={lang} />
              <Answers action={`${path}?lang=${lang}`} other={twin.reference} {...{ entry, lang }} />
            </li>
          ))}
        </ul>
      </section>
    );
  },

  async answer(deps, entry, answer, typed) {
    const other = readReference(typed);
    const twins = await openTwins(deps, entry);
    if (!other || twins.every(({ reference }) => reference !== other)) return false;
    if (answer === 'twin-apart') {
      await sayApart(deps, entry, other);
      return true;
    }
    if (answer !== 'twin-same') return false;
    const [, a = '', b = ''] = pairKey(entry.reference, other).pk.split('#');
    try {
      await decide(deps, { a, b }, { do: 'merge', stays: other }, 'person');
      return true;
    } catch (error) {
      if (error instanceof Problem && error.status < 500) return false;
      throw error;
    }
  },
};
