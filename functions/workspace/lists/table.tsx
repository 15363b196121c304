import type { Child } from 'hono/jsx';
import { formatDay, formatMoment } from '../../language/format.ts';
import { type Language, wordsIn } from '../../language/language.ts';
import { entryLink } from '../../pages/links.ts';
import { wording } from '../wording.ts';
import type { Row } from './rows.ts';
import { listWording } from './wording.ts';

interface TableProps {
  readonly rows: readonly Row[];
  readonly lang: Language;
  /** What stands before the title of each row: a box to tick. */
  readonly tick?: (row: Row) => Child;
  /** All of them are in one state, which is said elsewhere. */
  readonly oneStatus?: boolean;
  /** What is said instead of a table without rows. */
  readonly empty: string;
}

function Age({ row, lang }: { row: Row; lang: Language }) {
  const words = wordsIn(listWording, lang);
  const said =
    row.ageDays === 0 ? words.today : row.ageDays === 1 ? words.yesterday : words.days(row.ageDays);
  return (
    <time datetime={row.receivedAt} title={formatMoment(row.receivedAt, lang)}>
      {said}
    </time>
  );
}

/** A day of the city, `YYYY-MM-DD`, as a moment that lies in it. */
export const noonOf = (day: string) => `${day}T11:00:00Z`;

function Due({ row, lang }: { row: Row; lang: Language }) {
  const words = wordsIn(listWording, lang);
  if (!row.due) return <>–</>;
  const day = formatDay(noonOf(row.due), lang, 'short');
  if (!row.overdue) return <>{day}</>;
  return <strong class="overdue">{words.overdueSince(day)}</strong>;
}

/** What has no title goes by what it is about; its reference stands below anyway. */
const nameless = (row: Row) => row.title === row.reference && row.summary !== undefined;

/** Nothing to say: on a phone, where each cell is a line, left out. */
const none = (said: string | undefined) => (said === undefined ? 'none' : undefined);

/** Entries as a table that becomes cards on a phone. Columns without anything in them are left out. */
export function EntryTable({ rows, lang, tick, oneStatus, empty }: TableProps) {
  const all = wordsIn(wording, lang);
  const words = wordsIn(listWording, lang);
  if (rows.length === 0) return <p class="kern-body">{empty}</p>;
  const has = (name: 'place' | 'urgency' | 'due') => rows.some((row) => row[name] !== undefined);
  return (
    <table class="kern-table entries" data-keys="list">
      <thead>
        <tr>
          <th scope="col">{all.entry}</th>
          {!oneStatus && <th scope="col">{all.status}</th>}
          {has('urgency') && <th scope="col">{words.urgency}</th>}
          {has('place') && <th scope="col">{words.place}</th>}
          <th scope="col">{words.age}</th>
          <th scope="col">{words.owner}</th>
          {has('due') && <th scope="col">{words.due}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              {tick?.(row)}
              <div class="entry-name">
                <a class="kern-link" href={entryLink(row.reference, lang)}>
                  <bdi>{nameless(row) ? row.summary : row.title}</bdi>
                </a>
                {row.summary && !nameless(row) && <span class="meta">{row.summary}</span>}
                <span class="entry-marks">
                  <code dir="ltr">{row.reference}</code>
                  {row.demo && <span class="badge">{all.demo}</span>}
                  {row.marks.map(({ text, pressing }) =>
                    pressing ? <strong class="overdue">{text}</strong> : <span>{text}</span>,
                  )}
                </span>
              </div>
            </th>
            {!oneStatus && <td data-label={all.status}>{row.status}</td>}
            {has('urgency') && (
              <td data-label={words.urgency} class={none(row.urgency?.title)}>
                {row.urgency?.pressing ? (
                  <strong class="overdue">{row.urgency.title}</strong>
                ) : (
                  (row.urgency?.title ?? '–')
                )}
              </td>
            )}
            {has('place') && (
              <td data-label={words.place} class={none(row.place)}>
                <bdi>{row.place ?? '–'}</bdi>
              </td>
            )}
            <td data-label={words.age}>
              <Age row={row} lang={lang} />
            </td>
            <td data-label={words.owner}>
              <bdi>{row.owner}</bdi>
            </td>
            {has('due') && (
              <td data-label={words.due} class={none(row.due)}>
                <Due row={row} lang={lang} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
