import type { Child } from 'hono/jsx';
import type { Field } from '../definition.ts';
import { describedBy, type FieldView, type FormView, idOf } from '../kinds/kind.ts';
import { kinds } from '../kinds/table.ts';
import { FieldError, Hint, Title } from './field-parts.tsx';

/** What the stylesheet of conditions takes hold of; the same for every row of a repeat. */
function whenMark(field: Field): string | undefined {
  return field.when.length > 0 ? field.name : undefined;
}

function Framed({ view }: { view: FieldView }) {
  const { field, name, error, form } = view;
  const kind = kinds[field.kind];
  const mark = form.decided.has(field) ? undefined : whenMark(field);
  if (kind.frame === 'own') {
    return (
      <div class="form-field" data-when={mark}>
        {kind.control(view)}
      </div>
    );
  }
  if (kind.frame === 'legend') {
    const several = field.kind === 'group' || field.kind === 'repeat';
    return (
      <fieldset
        class={error ? 'kern-fieldset kern-fieldset--error' : 'kern-fieldset'}
        id={several ? idOf(name) : undefined}
        tabindex={several ? -1 : undefined}
        aria-describedby={describedBy(view)}
        data-when={mark}
      >
        <legend class="kern-label">
          <Title view={view} />
        </legend>
        <Hint view={view} />
        <div class="kern-fieldset__body">{kind.control(view)}</div>
        <FieldError view={view} />
      </fieldset>
    );
  }
  return (
    <div class={error ? 'kern-form-input kern-form-input--error' : 'kern-form-input'} data-when={mark}>
      <label class="kern-label" for={idOf(name)}>
        <Title view={view} />
      </label>
      <Hint view={view} />
      {kind.control(view)}
      <FieldError view={view} />
    </div>
  );
}

function valueAt(values: unknown, key: string): unknown {
  const inside = typeof values === 'object' && values !== null && !Array.isArray(values);
  return inside && Object.hasOwn(values, key) ? (values as Record<string, unknown>)[key] : undefined;
}

/** Fields in their order, with their answers and errors. `prefix` is what their names begin with. */
export function renderFields(
  fields: readonly Field[],
  prefix: string,
  values: unknown,
  form: Omit<FormView, 'inside'>,
): Child {
  const inner: FormView = {
    ...form,
    inside: (nested, below, value) => renderFields(nested, below, value, form),
  };
  return (
    <>
      {fields.map((field) => {
        const name = `${prefix}${field.key}`;
        return (
          <Framed
            view={{
              field,
              name,
              value: valueAt(values, field.key),
              error: form.errors.get(name),
              form: inner,
            }}
          />
        );
      })}
    </>
  );
}
