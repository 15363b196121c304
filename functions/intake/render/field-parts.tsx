import { textIn } from '../../language/language.ts';
import { type FieldView, idOf, marked, markedWords } from '../kinds/kind.ts';

/** The hint below a label. */
export function Hint({ view: { field, name, form } }: { view: FieldView }) {
  if (!field.hint) return null;
  return (
    <div class="kern-hint" id={`${idOf(name)}-hint`} {...marked(field.hint, form.lang)}>
      {textIn(field.hint, form.lang)}
    </div>
  );
}

/** What is wrong with an answer, at its field. */
export function FieldError({ view: { name, error, form } }: { view: FieldView }) {
  if (!error) return null;
  return (
    <p class="kern-error" id={`${idOf(name)}-error`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body" {...markedWords(form.lang)}>
        {error}
      </span>
    </p>
  );
}

/** A field's title; optional ones say so, and conditional ones that stand there unasked say when they matter. */
export function Title({ view: { field, form } }: { view: FieldView }) {
  const asked = field.when.length === 0 || form.decided.has(field);
  return (
    <>
      <span {...marked(field.title, form.lang)}>{textIn(field.title, form.lang)}</span>
      {!field.required && field.kind !== 'group' && (
        <>
          {' '}
          <span class="kern-label__optional" {...markedWords(form.lang)}>
            ({form.words.optional})
          </span>
        </>
      )}
      {!asked && (
        <>
          {' '}
          <span class="kern-label__optional when" {...markedWords(form.lang)}>
            ({form.words.ifItApplies})
          </span>
        </>
      )}
    </>
  );
}
