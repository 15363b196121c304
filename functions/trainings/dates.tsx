import { type Language, wordsIn } from '../language/language.ts';
import type { Material } from './training.ts';
import { dateIn, type TrainingView } from './view.ts';
import { wording } from './wording.ts';

interface DatesProps {
  readonly view: Pick<TrainingView, 'sessions'>;
  /** Language in which the training was announced. */
  readonly written: Language;
  readonly lang: Language;
}

/** All dates of a series in order, with their numbers; what is called off says so. */
export function Dates({ view, written, lang }: DatesProps) {
  const words = wordsIn(wording, lang).page;
  return (
    <ol class="dates">
      {view.sessions.map((session) => (
        <li>
          {session.cancelled ? (
            <>
              <s>{dateIn(session, lang)}</s> <strong>{words.dateCancelled}</strong>
            </>
          ) : (
            dateIn(session, lang)
          )}
          {session.place && (
            <>
              {' · '}
              <bdi lang={written}>{session.place}</bdi>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

interface MaterialsProps {
  readonly items: readonly Material[];
  readonly title: string;
  readonly written: Language;
  readonly level?: 2 | 3;
}

/** Links to what belongs to a training; nothing where there are none. */
export function Materials({ items, title, written, level = 2 }: MaterialsProps) {
  if (items.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading class={level === 2 ? 'kern-heading-medium' : 'kern-heading-small'}>{title}</Heading>
      <ul>
        {items.map((item) => (
          <li>
            <a class="kern-link" href={item.url} rel="external noreferrer" lang={written} dir="auto">
              {item.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
