import type { Deps } from '../deps.ts';
import type { Field, Form } from '../intake/definition.ts';
import type { Viewer } from '../rights.ts';
import type { Entry } from '../store/entry.ts';
import type { Json } from '../store/port.ts';
import { mayExport } from '../visible.ts';

/** Columns every export has before the form's own. */
const ownColumns = ['reference', 'status', 'receivedAt', 'confirmedAt', 'lang'] as const;
const pageSize = 200;

function leaves(fields: readonly Field[], prefix = ''): readonly string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'note') return [];
    if (field.kind === 'group') return leaves(field.fields ?? [], `${prefix}${field.key}.`);
    return [`${prefix}${field.key}`];
  });
}

function valueAt(answers: Readonly<Record<string, Json>>, path: string): Json | undefined {
  return path.split('.').reduce<Json | undefined>((value, key) => {
    const inside = typeof value === 'object' && value !== null && !Array.isArray(value);
    return inside && Object.hasOwn(value, key) ? (value as Record<string, Json>)[key] : undefined;
  }, answers);
}

function cell(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The entries of a form that a member may take away, oldest first, page by page; never the whole list in memory. */
async function* entriesOf(deps: Deps, viewer: Viewer, slug: string): AsyncGenerator<Entry> {
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Entry>({ index: 'arrivals', partition: slug, limit: pageSize, cursor });
    yield* page.items.filter((entry) => mayExport(viewer, entry));
    cursor = page.cursor;
  } while (cursor);
}

function toStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/**
 * A form's entries as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read umlauts).
 * Cells that a spreadsheet would run as a formula are escaped.
 */
export async function exportCsv(deps: Deps, viewer: Viewer, form: Form): Promise<ReadableStream<Uint8Array>> {
  const { stringify } = await import('csv-stringify/sync');
  const columns = leaves(form.fields);
  const line = (cells: readonly string[]) =>
    // A lone line feed would stay unquoted, as it is not the delimiter, and most readers would break the row there.
    stringify([[...cells]], {
      escape_formulas: true,
      record_delimiter: '\r\n',
      quoted_match: /[\r\n]/,
    });
  async function* lines() {
    yield `\uFEFF${line([...ownColumns, ...columns])}`;
    for await (const entry of entriesOf(deps, viewer, form.slug)) {
      const own = ownColumns.map((name) => cell(entry[name]));
      yield line([...own, ...columns.map((path) => cell(valueAt(entry.answers, path)))]);
    }
  }
  return toStream(lines());
}

/** A form's entries as a JSON array, streamed. */
export function exportJson(deps: Deps, viewer: Viewer, form: Form): ReadableStream<Uint8Array> {
  async function* parts() {
    let first = true;
    yield '[';
    for await (const { reference, status, receivedAt, confirmedAt, lang, answers } of entriesOf(
      deps,
      viewer,
      form.slug,
    )) {
      const text = JSON.stringify({ reference, status, receivedAt, confirmedAt, lang, answers });
      yield `${first ? '' : ','}\n${text}`;
      first = false;
    }
    yield '\n]\n';
  }
  return toStream(parts());
}
