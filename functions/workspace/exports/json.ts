import type { Entry } from '../../store/entry.ts';

/** Entries as a JSON array, piece by piece, with the names and values that the form has: for programs. */
export async function* jsonParts(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  let first = true;
  yield '[';
  for await (const { reference, status, receivedAt, confirmedAt, lang, answers } of entries) {
    const text = JSON.stringify({ reference, status, receivedAt, confirmedAt, lang, answers });
    yield `${first ? '' : ','}\n${text}`;
    first = false;
  }
  yield '\n]\n';
}
