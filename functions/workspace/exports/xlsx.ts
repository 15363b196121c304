import { Temporal } from 'temporal-polyfill';
import type { Row } from 'write-excel-file/node';
import { Problem } from '../../errors.ts';
import type { Entry } from '../../store/entry.ts';
import type { Cell, Column } from './columns.ts';

/** Entries that one file holds at most: it is made in memory, some 20 KB an entry. */
export const mostRows = 5000;
/** What Excel takes in one cell. */
const longestCell = 32_767;

/** Text that XML and Excel take as it is: no control characters, nothing that Excel would read as the code of a character. */
function safe(text: string): string {
  return (
    text
      .slice(0, longestCell)
      .replace(/\p{Surrogate}/gu, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  );
}

/** The city's clock as Excel has it, which knows no zones: a date whose UTC is what the clock shows. */
function onTheClock(moment: string): Date {
  const local = Temporal.Instant.from(moment).toZonedDateTimeISO('Europe/Berlin').toPlainDateTime();
  return new Date(`${local.toString({ smallestUnit: 'minute' })}:00Z`);
}

function written(cell: Cell): Row[number] {
  if (!cell) return null;
  // Typed as text, it is never run as a formula, whatever it begins with.
  if ('text' in cell) return { value: safe(cell.text), type: String };
  if ('number' in cell) return { value: cell.number, type: Number };
  if ('day' in cell) {
    const date = new Date(`${cell.day}T00:00:00Z`);
    return Number.isNaN(date.getTime())
      ? { value: cell.day, type: String }
      : { value: date, type: Date, format: 'dd.mm.yyyy' };
  }
  return { value: onTheClock(cell.moment), type: Date, format: 'dd.mm.yyyy hh:mm' };
}

/** Entries as an XLSX file, and how many they are. Throws `Problem` 422 when there are more than the file is made for. */
export async function xlsxFile(
  columns: readonly Column[],
  entries: AsyncIterable<Entry>,
  sheet: string,
): Promise<{ readonly file: Uint8Array<ArrayBuffer>; readonly count: number }> {
  const rows: Row[] = [
    columns.map(({ title }) => ({ value: safe(title), type: String, fontWeight: 'bold' })),
  ];
  for await (const entry of entries) {
    if (rows.length > mostRows) {
      throw new Problem(422, 'too_many_rows', 'These are too many entries for one spreadsheet.');
    }
    rows.push(columns.map((column) => written(column.cell(entry))));
  }
  const { default: write } = await import('write-excel-file/node');
  const options = {
    sheet: safe(sheet).slice(0, 31),
    stickyRowsCount: 1,
    columns: columns.map(({ title }) => ({ width: Math.min(40, Math.max(12, title.length + 2)) })),
  };
  const file = await write(rows, options).toBuffer();
  return { file: new Uint8Array(file), count: rows.length - 1 };
}
