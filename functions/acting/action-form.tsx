import type { Child } from 'hono/jsx';
import { type Language, textIn, wordsIn } from '../language/language.ts';
import { defaultPublicationDays } from '../publication.ts';
import type { Action } from '../room.ts';
import type { Entry } from '../store/entry.ts';
import { actionWording } from './action-wording.ts';
import { asksOf } from './asked.ts';
import { AskedField } from './asked-field.tsx';
import { dayOf } from './days.ts';

/** What was wrong with an action, to be shown beside it with what was typed. */
export interface ActionError {
  readonly action: string;
  readonly message: string;
  readonly note: string;
  readonly from: string;
  readonly until: string;
  /** What was typed into the fields that the action asks for, and which of them are to be mended. */
  readonly typed?: (name: string) => string;
  readonly wrong?: Readonly<Record<string, 'missing' | 'wrong'>>;
}

interface Props {
  readonly entry: Entry;
  readonly name: string;
  readonly action: Action;
  /** The mark of the entry as it is shown. */
  readonly mark: string;
  readonly now: Date;
  readonly lang: Language;
  /** Where it is sent. */
  readonly target: string;
  /** What the caller proposes for fields that are asked for, by name. */
  readonly proposed?: (name: string) => string | undefined;
  readonly error?: ActionError;
  /** What it asks for opens only when somebody wants to do it. */
  readonly folded?: boolean;
  /** It is one of several, and not the one that usually comes next. */
  readonly aside?: boolean;
  /** What else the form sends. */
  readonly children?: Child;
}

/** The days a publication has, or would have without a word about it. */
function usualDays(entry: Entry, now: Date): { from: string; until: string } {
  const at = now.toISOString();
  const running = entry.publishUntil && entry.publishUntil > at ? entry : undefined;
  const today = dayOf(at);
  const isDay = (day: unknown): day is string =>
    typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= today;
  const [proposed] = [entry.facts.ends, entry.facts.deadline].filter(isDay).sort();
  return {
    from: running?.publishFrom ? dayOf(running.publishFrom) : today,
    until: running?.publishUntil
      ? dayOf(new Date(Date.parse(running.publishUntil) - 1).toISOString())
      : (proposed ?? dayOf(at, defaultPublicationDays)),
  };
}

function Day(props: { id: string; name: string; label: string; value: string; wrong?: string }) {
  return (
    <div class="kern-form-input">
      <label class="kern-label" for={props.id}>
        {props.label}
      </label>
      <input
        type="date"
        id={props.id}
        name={props.name}
        value={props.value}
        required
        class="kern-form-input__input"
        autofocus={!!props.wrong && props.name === 'from'}
        aria-invalid={props.wrong ? 'true' : undefined}
        aria-describedby={props.wrong}
      />
    </div>
  );
}

/** One thing that can be done with an entry now: its button and what it asks for. */
export function ActionForm(props: Props) {
  const { entry, name, action, mark, now, lang, target, proposed, error } = props;
  const words = wordsIn(actionWording, lang);
  const days = error ?? usualDays(entry, now);
  const wrong = error ? `${name}-error` : undefined;
  const asks = action.reason || action.window || action.asks;
  const form = (
    <form method="post" action={target} class={asks ? 'action action--asks' : 'action'} novalidate>
      <input type="hidden" name="seen" value={mark} />
      {props.children}
      {error && (
        <p class="kern-error" id={wrong} role="alert">
          {error.message}
        </p>
      )}
      {action.window && (
        <>
          <Day id={`${name}-from`} name="from" label={words.from} value={days.from} wrong={wrong} />
          <Day id={`${name}-until`} name="until" label={words.until} value={days.until} wrong={wrong} />
        </>
      )}
      {asksOf(action.asks, entry, now).map((asked) => (
        <AskedField
          {...{ asked, lang, words }}
          id={`${name}-${asked.name}`}
          value={error?.typed?.(asked.name) ?? proposed?.(asked.name) ?? asked.usual?.(entry, now) ?? ''}
          wrong={error?.wrong?.[asked.name]}
        />
      ))}
      {action.reason && (
        <div class="kern-form-input">
          <label class="kern-label" for={`${name}-note`}>
            {words.reason}
          </label>
          <input
            id={`${name}-note`}
            name="note"
            maxlength={500}
            value={error?.note}
            dir="auto"
            required
            class="kern-form-input__input"
            autofocus={!!error && !error.wrong}
            aria-invalid={wrong && !error?.wrong ? 'true' : undefined}
            aria-describedby={wrong}
          />
        </div>
      )}
      {action.warning && <p class="meta">{textIn(action.warning, lang)}</p>}
      <button
        class={
          action.reason || (props.aside && !asks)
            ? 'kern-btn kern-btn--secondary'
            : 'kern-btn kern-btn--primary'
        }
        type="submit"
      >
        <span class="kern-label">{textIn(action.label, lang)}</span>
      </button>
    </form>
  );
  if (!props.folded || !asks) return form;
  return (
    <details class="more action-more" open={!!error}>
      <summary>{textIn(action.label, lang)}</summary>
      {form}
    </details>
  );
}
