import { formatTime, isoDay } from '../../language/format.ts';
import type { Entry } from '../../store/entry.ts';
import type { Cell, Column } from './columns.ts';

/** A cell as it is typed in any spreadsheet: days and moments of the city's clock in ISO order, which none of them misreads. */
function written(cell: Cell): string {
  if (!cell) return '';
  if ('text' in cell) return cell.text;
  if ('number' in cell) return String(cell.number);
  if ('day' in cell) return cell.day;
  return `${isoDay(new Date(cell.moment))} ${formatTime(cell.moment)}`;
}

/**
 * Entries as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read umlauts), line by line. Cells that a spreadsheet
 * would run as a formula are escaped.
 */
export async function* csvLines(
  columns: readonly Column[],
  entries: AsyncIterable<Entry>,
): AsyncGenerator<string> {
  const { stringify } = await import('csv-stringify/sync');
  const line = (cells: readonly string[]) =>
    // A lone line feed would stay unquoted, as it is not the delimiter, and most readers would break the row there.
    stringify([[...cells]], { escape_formulas: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  yield `\uFEFF${line(columns.map(({ title }) => title))}`;
  for await (const entry of entries) yield line(columns.map((column) => written(column.cell(entry))));
}
