import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import type { Form } from '../../intake/definition.ts';
import { isoDay } from '../../language/format.ts';
import { type Language, wordsIn } from '../../language/language.ts';
import { notYours } from '../../lifecycle.ts';
import { has, type Viewer } from '../../rights.ts';
import type { Room } from '../../room.ts';
import { allDomains, findRoom } from '../../rooms.ts';
import type { Entry } from '../../store/entry.ts';
import { mayExport } from '../../visible.ts';
import { filtersOf } from '../lists/filters.ts';
import { fitsQuery, readQuery, writeQuery } from '../lists/query.ts';
import { allFitting } from '../lists/read.ts';
import { isListed } from '../menu.ts';
import { columnsOf } from './columns.ts';
import { csvLines } from './csv.ts';
import { jsonParts } from './json.ts';
import { noteExport } from './log.ts';
import { exportWording } from './wording.ts';
import { xlsxFile } from './xlsx.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type Kind = keyof typeof types;

const pageSize = 200;

/** The kind of file that a name's ending means; undefined for what is none. */
export function kindOf(ending: string | undefined): Kind | undefined {
  return ending && Object.hasOwn(types, ending) ? (ending as Kind) : undefined;
}

/** Entries with a running count, told when there are no more or nobody wants more. */
async function* counted(
  entries: AsyncIterable<Entry>,
  finish: (count: number) => Promise<void>,
): AsyncGenerator<Entry> {
  let count = 0;
  let whole = false;
  try {
    for await (const entry of entries) {
      count++;
      yield entry;
    }
    whole = true;
  } finally {
    if (whole) await finish(count);
  }
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

interface Source {
  readonly room: Room;
  readonly forms: readonly Form[];
  readonly entries: AsyncIterable<Entry>;
  /** Stem of the file's name. */
  readonly name: string;
  /** What is written down about it: what was asked for, not what is in it. */
  readonly what: string;
}

async function answer(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  kind: Kind,
  source: Source,
): Promise<Response> {
  const { room, forms, name, what } = source;
  const columns = await columnsOf(deps, room, forms, lang);
  const { finish } = await noteExport(deps, viewer, what, kind);
  const headers = {
    'content-type': types[kind],
    'content-disposition': `attachment; filename="${name}-${isoDay(deps.clock())}.${kind}"`,
  };
  if (kind === 'xlsx') {
    const { file, count } = await xlsxFile(columns, source.entries, wordsIn(exportWording, lang).sheet);
    await finish(count);
    return new Response(file, { headers });
  }
  const entries = counted(source.entries, finish);
  const parts = kind === 'csv' ? csvLines(columns, entries) : jsonParts(entries);
  return new Response(toStream(parts), { headers });
}

/** The entries of a form that a member may take away, oldest first, page by page; never the whole list in memory. */
async function* entriesOf(deps: Deps, viewer: Viewer, slug: string): AsyncGenerator<Entry> {
  let cursor: string | undefined;
  do {
    const page = await deps.db.query<Entry>({
      index: 'arrivals',
      partition: slug,
      limit: pageSize,
      ...(cursor && { cursor }),
    });
    yield* page.items.filter((entry) => mayExport(viewer, entry));
    cursor = page.cursor;
  } while (cursor);
}

/** What came in through a form, as a file. Throws 403 for who may not, 422 when a spreadsheet cannot hold it. */
export async function exportForm(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  form: Form,
  kind: Kind,
): Promise<Response> {
  if (!has(viewer, 'coordinate')) throw notYours();
  return answer(deps, viewer, lang, kind, {
    room: await findRoom(form.domain),
    forms: [form],
    entries: entriesOf(deps, viewer, form.slug),
    name: form.slug,
    what: form.slug,
  });
}

/**
 * A room's list with its filters, as a file: what of it a member may take away. Throws `NotFound`, 403 for who may not, 422 when a
 * spreadsheet cannot hold it.
 */
export async function exportList(
  deps: Deps,
  viewer: Viewer,
  lang: Language,
  domain: string,
  kind: Kind,
  asked: (name: string) => string | undefined,
): Promise<Response> {
  if (!allDomains.includes(domain)) throw new NotFound();
  const room = await findRoom(domain);
  if (!isListed(room)) throw new NotFound();
  if (!has(viewer, 'coordinate')) throw notYours();
  const filters = await filtersOf(deps, room, viewer, lang, deps.clock());
  const query = readQuery(room, filters, asked);
  const fits = (entry: Entry) => mayExport(viewer, entry) && fitsQuery(entry, filters, query);
  const forms = deps.forms.slugs().flatMap((slug) => deps.forms.get(slug) ?? []);
  return answer(deps, viewer, lang, kind, {
    room,
    forms: forms.filter((form) => form.domain === domain),
    entries: allFitting(deps, room, query.status, fits),
    name: domain,
    what: `${domain}?${writeQuery(query)}`,
  });
}
