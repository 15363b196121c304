import type { Deps } from '../deps.ts';
import { formatDay } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { listed as inWords } from '../language/message.ts';
import { weeklyIn, weeklyTimes } from '../listing/weekly.ts';
import { entryLink, inLanguage } from '../pages/links.ts';
import type { Room } from '../room.ts';
import { type Entry, titleOf } from '../store/entry.ts';
import { readableAnswers } from '../workspace/answers.ts';
import type { Pair } from './pair.ts';
import type { Both } from './read.ts';
import { pairWording } from './wording.ts';

/** The page of a pair. */
export function pairPath({ a, b }: Pick<Pair, 'a' | 'b'>): string {
  return `/workspace/twins/${a}/${b}`;
}

interface ViewProps extends Both {
  readonly deps: Deps;
  readonly room: Room;
  readonly lang: Language;
  /** On a page with others: a level deeper. */
  readonly listed?: boolean;
}

type Line = readonly [name: string, a: string, b: string];

/** An entry's answers by the names of their fields, in the order of its form; regular times in one line. */
function answersOf(deps: Deps, entry: Entry, lang: Language): ReadonlyMap<string, string> {
  const fields = deps.forms.get(entry.form)?.fields ?? [];
  const regular = fields.filter(({ role }) => role === 'schedule' || role === 'opening');
  const others = Object.entries(entry.answers).filter(([key]) => !regular.some((one) => one.key === key));
  const times = regular
    .map(
      (field) =>
        [textIn(field.title, lang), weeklyIn(weeklyTimes(field, entry.answers[field.key]), lang)] as const,
    )
    .filter(([, said]) => said);
  const rest = fields.filter((field) => !regular.includes(field));
  return new Map([...readableAnswers(rest, Object.fromEntries(others), lang), ...times]);
}

/** What both entries say, side by side. */
function linesOf({ deps, a, b, lang }: ViewProps): readonly Line[] {
  const [left, right] = [answersOf(deps, a, lang), answersOf(deps, b, lang)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return names.map((name): Line => [name, left.get(name) ?? '', right.get(name) ?? '']);
}

const plain = (text: string) => text.trim().toLocaleLowerCase('de');
const isSame = ([, left, right]: Line) => plain(left) === plain(right);

function Head({ entry, room, lang }: { entry: Entry; room: Room; lang: Language }) {
  const status = room.lifecycle.statuses[entry.status];
  return (
    <th scope="col">
      <a class="kern-link" href={entryLink(entry.reference, lang)}>
        <bdi lang={entry.lang}>{titleOf(entry)}</bdi>
      </a>
      <span class="meta">
        {status ? textIn(status, lang) : entry.status} · {formatDay(entry.receivedAt, lang, 'short')}
      </span>
    </th>
  );
}

/** What differs, row by row; what is the same, below and closed. */
function Table(props: ViewProps) {
  const { a, b, room, lang } = props;
  const words = wordsIn(pairWording, lang);
  const lines = linesOf(props);
  const same = lines.filter(isSame);
  return (
    <>
      <table class="kern-table twins-table">
        <thead>
          <tr>
            <th scope="col">{words.different}</th>
            <Head entry={a} room={room} lang={lang} />
            <Head entry={b} room={room} lang={lang} />
          </tr>
        </thead>
        <tbody>
          {lines
            .filter((line) => !isSame(line))
            .map(([name, left, right]) => (
              <tr>
                <th scope="row">{name}</th>
                <td data-label={titleOf(a)} dir="auto">
                  {left || words.nothing}
                </td>
                <td data-label={titleOf(b)} dir="auto">
                  {right || words.nothing}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {same.length > 0 && (
        <details class="twins-same">
          <summary>{words.same(same.length)}</summary>
          <dl class="facts">
            {same.map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd dir="auto">{value}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Post({
  path,
  label,
  look,
  fields,
  lang,
  describedBy,
}: {
  readonly path: string;
  readonly label: string;
  readonly look: 'primary' | 'secondary';
  readonly fields?: Readonly<Record<string, string>>;
  readonly lang: Language;
  readonly describedBy?: string;
}) {
  return (
    <form method="post" action={inLanguage(path, lang)}>
      {Object.entries(fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button class={`kern-btn kern-btn--${look}`} type="submit" aria-describedby={describedBy}>
        <span class="kern-label" dir="auto">
          {label}
        </span>
      </button>
    </form>
  );
}

/** What can be decided of a pair now. */
function Decisions({ pair, a, b, room, lang }: ViewProps) {
  const words = wordsIn(pairWording, lang);
  const path = pairPath(pair);
  if (pair.state === 'over') return null;
  if (pair.state !== 'open') {
    const label = pair.state === 'merged' ? words.undo : words.reopen;
    return <Post path={`${path}/reopen`} label={label} look="secondary" lang={lang} />;
  }
  const hint = `hint-${pair.a}-${pair.b}`;
  const sides = [
    [a, b],
    [b, a],
  ] as const;
  return (
    <>
      <div class="form-buttons">
        <Post path={`${path}/keep`} label={words.keep} look="primary" lang={lang} />
        {sides
          .filter(([, goes]) => !room.isRelied?.(goes))
          .map(([stays]) => (
            <Post
              path={`${path}/merge`}
              label={words.merge(titleOf(stays))}
              look="secondary"
              fields={{ stays: stays.reference }}
              lang={lang}
              describedBy={hint}
            />
          ))}
      </div>
      {sides
        .filter(([, goes]) => room.isRelied?.(goes))
        .map(([, goes]) => (
          <p class="meta">{words.relied(titleOf(goes))}</p>
        ))}
      <p class="meta" id={hint}>
        {words.mergeHint}
      </p>
    </>
  );
}

function stateIn({ pair, lang }: ViewProps): string {
  const { states, person } = wordsIn(pairWording, lang);
  if (pair.state === 'open' || pair.state === 'over') return states[pair.state];
  const who = pair.decidedBy === 'person' || !pair.decidedBy ? person : pair.decidedBy;
  return states[pair.state](who, formatDay(pair.decidedAt ?? pair.endsAt, lang, 'short'));
}

/** Two entries side by side, why they look alike, and what can be decided. */
export function PairView(props: ViewProps) {
  const { pair, a, b, lang, listed } = props;
  const words = wordsIn(pairWording, lang);
  const reasons = pair.reasons.flatMap((name) =>
    Object.hasOwn(words.reasons, name) ? words.reasons[name as keyof typeof words.reasons] : [],
  );
  const apart = [
    [a, b],
    [b, a],
  ].flatMap(([one, other]) => (one && other && one.twins?.[other.reference]?.apart ? [titleOf(one)] : []));
  return (
    <article class="twins-pair">
      {listed && (
        <h2 class="kern-heading-medium" dir="auto">
          <a class="kern-link" href={inLanguage(pairPath(pair), lang)}>
            <bdi>{titleOf(a)}</bdi> – <bdi>{titleOf(b)}</bdi>
          </a>
        </h2>
      )}
      <p class="kern-body">
        <bdi>{words.alike(Math.round(pair.score * 100))}</bdi>
        {reasons.length > 0 && (
          <>
            {' · '}
            <bdi>{words.because(inWords(reasons, lang))}</bdi>
          </>
        )}
      </p>
      {pair.state !== 'open' && <p class="kern-body">{stateIn(props)}</p>}
      {apart.map((title) => (
        <p class="kern-body">{words.apart(title)}</p>
      ))}
      <Table {...props} />
      <Decisions {...props} />
    </article>
  );
}
