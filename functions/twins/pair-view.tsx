import type { Deps } from '../deps.ts';
import { formatDay, formatMoment } from '../language/format.ts';
import { type Language, textIn, wordsIn } from '../language/language.ts';
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

/** What both entries say, side by side: where they stand, and every answer in the order of the form. */
function linesOf({ deps, room, a, b, lang }: ViewProps): readonly Line[] {
  const words = wordsIn(pairWording, lang);
  const status = ({ status: is }: Entry) => textIn(room.lifecycle.statuses[is] ?? { de: is }, lang);
  const read = (entry: Entry) =>
    new Map(readableAnswers(deps.forms.get(entry.form)?.fields ?? [], entry.answers, lang));
  const [left, right] = [read(a), read(b)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  return [
    [words.status, status(a), status(b)],
    [words.received, formatMoment(a.receivedAt, lang), formatMoment(b.receivedAt, lang)],
    ...names.map((name): Line => [name, left.get(name) ?? '', right.get(name) ?? '']),
  ];
}

const plain = (text: string) => text.trim().toLocaleLowerCase('de');

function Table(props: ViewProps) {
  const { a, b, lang } = props;
  const words = wordsIn(pairWording, lang);
  const head = (entry: Entry) => (
    <th scope="col">
      <a class="kern-link" href={entryLink(entry.reference, lang)}>
        <bdi lang={entry.lang}>{titleOf(entry)}</bdi>
      </a>
    </th>
  );
  return (
    <table class="kern-table twins-table">
      <thead>
        <tr>
          <th scope="col">{words.answer}</th>
          {head(a)}
          {head(b)}
        </tr>
      </thead>
      <tbody>
        {linesOf(props).map(([name, left, right]) => {
          const same = plain(left) === plain(right);
          return (
            <tr class={same ? undefined : 'twins-differ'}>
              <th scope="row">
                {name}
                {!same && <span class="badge">{words.different}</span>}
              </th>
              <td data-label={titleOf(a)} dir="auto">
                {left || words.nothing}
              </td>
              <td data-label={titleOf(b)} dir="auto">
                {right || words.nothing}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
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
        {words.alike(Math.round(pair.score * 100))}
        {reasons.length > 0 && <> · {words.because(reasons.join(', '))}</>}
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
