import { type Language, textIn, wordsIn } from '../../language/language.ts';
import { inLanguage } from '../../pages/links.ts';
import type { Room } from '../../room.ts';
import { wording } from '../wording.ts';
import type { Filter } from './filters.ts';
import { anyStatus, type ListQuery, withChosen, writeQuery } from './query.ts';
import { listWording } from './wording.ts';

interface Props {
  readonly room: Room;
  readonly filters: readonly Filter[];
  readonly query: ListQuery;
  readonly lang: Language;
}

/** The address of a room's list. */
export function listPath({ domain }: Room, query: ListQuery): string {
  return `/workspace/lists/${domain}?${writeQuery(query)}`;
}

/** The states of a room's entries, each a link that keeps the filters. */
export function StatusLinks({ room, query, lang }: Props) {
  const words = wordsIn(wording, lang);
  const { anyStatus: any } = wordsIn(listWording, lang);
  const over = ['closed', 'withdrawn'];
  const statuses = Object.entries(room.lifecycle.statuses).sort(
    ([a], [b]) => Number(over.includes(a)) - Number(over.includes(b)),
  );
  const all = [
    ...statuses.map(([status, text]) => [status, textIn(text, lang)] as const),
    [anyStatus, any] as const,
  ];
  return (
    <nav aria-label={words.status} class="tabs">
      <ul>
        {all.map(([status, label]) => (
          <li>
            <a
              href={inLanguage(listPath(room, { ...query, status }), lang)}
              aria-current={status === query.status ? 'true' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function titleOf(filter: Filter, value: string): string {
  const option = filter.options?.find((one) => one.value === value)?.title ?? value;
  return filter.options ? `${filter.title}: ${option}` : filter.title;
}

/** The filters that are on, each a link that takes it off. */
export function ChosenFilters({ room, filters, query, lang }: Props) {
  const words = wordsIn(listWording, lang);
  const on = filters.flatMap((filter) => {
    const value = query.chosen[filter.name];
    return value === undefined ? [] : [{ filter, title: titleOf(filter, value) }];
  });
  if (on.length === 0) return null;
  return (
    <div class="chosen">
      <span id="chosen">{words.chosen}</span>
      <ul class="chips" aria-labelledby="chosen">
        {on.map(({ filter, title }) => (
          <li>
            <a
              class="chip"
              href={inLanguage(listPath(room, withChosen(query, filter.name, undefined)), lang)}
              aria-label={words.takeOff(title)}
            >
              <bdi>{title}</bdi>
              <span aria-hidden="true">✕</span>
            </a>
          </li>
        ))}
        {on.length > 1 && (
          <li>
            <a class="kern-link" href={inLanguage(listPath(room, { ...query, chosen: {} }), lang)}>
              {words.takeOffAll}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** All filters of a list: switches as links, choices as links in parts that open. Needs no script. */
export function FilterLinks({ room, filters, query, lang }: Props) {
  const words = wordsIn(listWording, lang);
  const to = (name: string, value: string | undefined) =>
    inLanguage(listPath(room, withChosen(query, name, value)), lang);
  const switches = filters.filter(({ options }) => !options);
  const choices = filters.filter(({ options }) => options);
  return (
    <details class="list-filters">
      <summary>{words.narrow}</summary>
      <nav aria-label={words.narrow}>
        <ul class="chips">
          {switches
            .filter(({ name }) => query.chosen[name] === undefined)
            .map(({ name, title }) => (
              <li>
                <a class="chip chip--off" href={to(name, 'yes')}>
                  {title}
                </a>
              </li>
            ))}
        </ul>
        <div class="choices">
          {choices.map(({ name, title, options = [] }) => (
            <details name="filter">
              <summary>{title}</summary>
              <ul>
                {options.map((option) => {
                  const on = query.chosen[name] === option.value;
                  return (
                    <li>
                      <a
                        href={to(name, on ? undefined : option.value)}
                        aria-current={on ? 'true' : undefined}
                      >
                        <bdi>{option.title}</bdi>
                      </a>
                    </li>
                  );
                })}
              </ul>
            </details>
          ))}
        </div>
      </nav>
    </details>
  );
}
