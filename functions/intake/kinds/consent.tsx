import { textIn } from '../../language/language.ts';
import { FieldError, Hint } from '../render/field-parts.tsx';
import { describedBy, firstText, idOf, type Kind, marked } from './kind.ts';

/** A box to tick, its text beside it; never ticked beforehand. */
export const consent: Kind = {
  frame: 'own',
  control: (view) => {
    const { field, name, value, error, form } = view;
    const base = 'kern-form-check__checkbox';
    return (
      <>
        <div class={error ? 'kern-form-check kern-form-check--error' : 'kern-form-check'}>
          <input
            class={error ? `${base} ${base}--error` : base}
            type="checkbox"
            id={idOf(name)}
            name={name}
            value="true"
            autocomplete="off"
            checked={value === true || undefined}
            required={field.required || undefined}
            aria-describedby={describedBy(view)}
            aria-invalid={error ? 'true' : undefined}
          />
          <label class="kern-label" for={idOf(name)} {...marked(field.title, form.lang)}>
            {textIn(field.title, form.lang)}
          </label>
        </div>
        <Hint view={view} />
        <FieldError view={view} />
      </>
    );
  },
  read: (values) => (firstText(values) === 'true' ? true : undefined),
  write: (value) => (value === true ? ['true'] : []),
  say: (value, _field, _lang, words) => (value ? words.agreed : words.no),
};
