import type { Form } from '../intake/definition.ts';
import type { Facts, Role } from '../store/entry.ts';
import type { Json } from '../store/port.ts';

type Row = { readonly [key: string]: Json };

const isRow = (value: Json): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows of the list that has a role in a form, each by the roles of its own fields. Pure. */
export function rowsOf(
  form: Pick<Form, 'fields'>,
  role: Role,
  answers: Readonly<Record<string, Json>>,
): readonly Facts[] {
  const list = form.fields.find((field) => field.role === role && field.kind === 'repeat');
  const rows = list && Object.hasOwn(answers, list.key) ? answers[list.key] : undefined;
  if (!list || !Array.isArray(rows)) return [];
  return rows
    .filter(isRow)
    .map((row) =>
      Object.fromEntries(
        (list.fields ?? []).flatMap((field) =>
          field.role && Object.hasOwn(row, field.key) ? [[field.role, row[field.key]] as const] : [],
        ),
      ),
    );
}
