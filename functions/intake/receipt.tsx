import type { Deps } from '../deps.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { type Entry, entryKey } from '../store/entry.ts';
import { readReference } from '../store/reference.ts';
import { marked, markedWords } from './kinds/kind.ts';
import { headingsOf, type Place } from './render/place.tsx';
import type { Rooms } from './submit.ts';
import { wording } from './wording.ts';

/** What a receipt may say of an entry. A repeated sign-up says what a first one would: it must not tell who is known. */
function shownStatus(entry: Entry & { readonly told?: unknown }): string {
  return entry.status === 'duplicate' && typeof entry.told === 'string' ? entry.told : entry.status;
}

/** The receipt of an entry, without any of its data; undefined when there is no such entry. */
export async function receiptPage(
  deps: Deps,
  rooms: Rooms,
  typed: string,
  asked: string | undefined,
  lang: Language,
  place: Place,
) {
  const reference = readReference(typed);
  const entry = reference ? await deps.db.get<Entry>(entryKey(reference)) : undefined;
  if (!entry) return undefined;
  const words = wordsIn(wording, lang);
  const form = deps.forms.get(entry.form);
  const room = await rooms(entry.domain);
  const known = shownStatus(entry);
  const status = room.lifecycle.statuses[known];
  const { Title } = headingsOf(place);
  const path = `/receipts/${entry.reference}${asked ? `?form=${encodeURIComponent(asked)}` : ''}`;
  const receipt = { reference: entry.reference, status: known };
  return place.around(
    { title: words.received, lang, form, path, state: 'receipt', receipt },
    <div data-sent={entry.form}>
      <Title class="kern-heading-large" {...markedWords(lang)}>
        {words.received}
      </Title>
      <p class="kern-body" {...(form?.receipt ? marked(form.receipt, lang) : markedWords(lang))}>
        {form?.receipt ? textIn(form.receipt, lang) : words.thanks}
      </p>
      <dl class="kern-description-list" {...markedWords(lang)}>
        <div class="kern-description-list-item">
          <dt class="kern-description-list-item__key">{words.reference}</dt>
          <dd class="kern-description-list-item__value">
            <strong class="reference" dir="ltr">
              {entry.reference}
            </strong>
          </dd>
        </div>
        {form && (
          <div class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{words.form}</dt>
            <dd class="kern-description-list-item__value">{textIn(form.title, lang)}</dd>
          </div>
        )}
        {status && (
          <div class="kern-description-list-item">
            <dt class="kern-description-list-item__key">{words.status}</dt>
            <dd class="kern-description-list-item__value">{textIn(status, lang)}</dd>
          </div>
        )}
      </dl>
      <p class="kern-body" {...markedWords(lang)}>
        {words.referenceKeep}
      </p>
      {!place.embedded && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={`/?lang=${lang}`}>
            <span class="kern-label" {...markedWords(lang)}>
              {words.toStart}
            </span>
          </a>
        </p>
      )}
    </div>,
  );
}
