import { textIn } from '../../language/language.ts';
import { idOf, type Kind, marked, markedWords } from './kind.ts';

const nothing = () => undefined;
const unwritten = (): readonly string[] => [];

/** Fields that belong together. Its data is read field by field (`parse.ts`). */
export const group: Kind = {
  frame: 'legend',
  control: ({ field, name, value, form }) => form.inside(field.fields ?? [], `${name}.`, value),
  read: nothing,
  write: unwritten,
};

/** The same fields several times; rows come and go by buttons that post the page. */
export const repeat: Kind = {
  frame: 'legend',
  control: ({ field, name, value, form }) => {
    const { words, lang } = form;
    const values: readonly unknown[] = Array.isArray(value) ? value : [];
    const least = typeof field.schema.minItems === 'number' ? field.schema.minItems : 0;
    const most = typeof field.schema.maxItems === 'number' ? field.schema.maxItems : 50;
    const rows = Math.min(most, Math.max(values.length, form.rows.get(name) ?? Math.max(least, 1)));
    const title = textIn(field.title, lang);
    return (
      <>
        {Array.from({ length: rows }, (_, index) => (
          <fieldset class="kern-fieldset repeat-row" data-row id={`${idOf(name)}-${index}`} tabindex={-1}>
            <legend class="kern-label">
              <span {...marked(field.title, lang)}>{title}</span> {index + 1}
            </legend>
            <div class="kern-fieldset__body">
              {form.inside(field.fields ?? [], `${name}.${index}.`, values[index])}
              {rows > least && (
                <button
                  class="kern-btn kern-btn--tertiary"
                  type="submit"
                  name="_action"
                  value={`remove:${name}.${index}`}
                  formaction={`#${idOf(name)}`}
                >
                  <span class="kern-label" {...markedWords(lang)}>
                    {words.removeRow(index + 1)}
                  </span>
                </button>
              )}
            </div>
          </fieldset>
        ))}
        {rows < most && (
          <p>
            <button
              class="kern-btn kern-btn--secondary"
              type="submit"
              name="_action"
              value={`add:${name}`}
              formaction={`#${idOf(name)}-${rows}`}
            >
              <span class="kern-label" {...markedWords(lang)}>
                {words.addRow}
              </span>
            </button>
          </p>
        )}
      </>
    );
  },
  read: nothing,
  write: unwritten,
};

/** A text between the fields; has no control and no data. */
export const note: Kind = {
  frame: 'own',
  control: ({ field, form }) => (
    <div class="form-note">
      <p class="kern-title" {...marked(field.title, form.lang)}>
        {textIn(field.title, form.lang)}
      </p>
      {field.hint && (
        <p class="kern-body" {...marked(field.hint, form.lang)}>
          {textIn(field.hint, form.lang)}
        </p>
      )}
    </div>
  ),
  read: nothing,
  write: unwritten,
};
