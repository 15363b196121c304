import { createHash } from 'node:crypto';
import type { Json } from '../store/port.ts';
import type { Condition, Field, Form, JsonObject } from './definition.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds whose state a stylesheet can see. */
const visible = new Set(['radios', 'select', 'yes-no', 'consent']);
const understood = new Set(['properties', 'required']);

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, ' ')}"`;
}

/** Where the fields beside a field are, by their name: all of the form, or those of the same row. */
function nameSelector(field: Field, key: string): string {
  const stem = field.name.slice(0, -field.key.length);
  if (!stem.includes('*')) return `[name=${quoted(stem + key)}]`;
  return `[name$=${quoted(`.${key}`)}]`;
}

/** `:has(…)` for one property of a condition; undefined where a stylesheet cannot tell. */
function oneTest(
  field: Field,
  siblings: readonly Field[],
  key: string,
  test: JsonObject,
): string | undefined {
  const other = siblings.find((one) => one.key === key);
  if (!other || !visible.has(other.kind)) return undefined;
  const values =
    'const' in test ? [test.const] : Array.isArray(test.enum) ? (test.enum as Json[]) : undefined;
  if (!values || Object.keys(test).length !== 1) return undefined;
  const name = nameSelector(field, key);
  const each = values.map((value) => {
    const is = `[value=${quoted(String(value))}]`;
    return other.kind === 'select'
      ? `${name}>${is}:checked,${name}${is}[type=hidden]`
      : `${name}${is}:is(:checked,[type=hidden])`;
  });
  return `:has(${each.join(',')})`;
}

/** The condition as `:has()` tests that must all hold; undefined where it is not simple. */
function testsOf(field: Field, siblings: readonly Field[], condition: Condition): string | undefined {
  const { if: test } = condition;
  if (Object.keys(test).some((key) => !understood.has(key)) || !isObject(test.properties)) return undefined;
  const required = Array.isArray(test.required) ? test.required : [];
  const entries = Object.entries(test.properties);
  // Without `required` an answer not given fulfils the condition too, which no selector says briefly.
  if (entries.length === 0 || entries.length !== required.length) return undefined;
  const parts = entries.map(([key, part]) =>
    required.includes(key) && isObject(part) ? oneTest(field, siblings, key, part) : undefined,
  );
  return parts.every((part) => part !== undefined) ? parts.join('') : undefined;
}

function rulesOf(fields: readonly Field[]): readonly string[] {
  return fields.flatMap((field) => {
    const inner = rulesOf(field.fields ?? []);
    if (field.when.length === 0) return inner;
    const scope = field.name.includes('*') ? '[data-row]' : 'form';
    // Two fields of one name stand in different branches: the position tells them apart.
    const same = fields.filter((one) => one.name === field.name);
    if (same.length > 1) return inner;
    const target = `[data-when=${quoted(field.name)}]`;
    const tests = field.when.map((condition) => ({
      branch: condition.branch,
      has: testsOf(field, fields, condition),
    }));
    if (tests.some(({ has }) => has === undefined)) return inner;
    const hidden = tests.map(({ branch, has }) =>
      branch === 'then' ? `${scope}:not(${has}) ${target}` : `${scope}${has} ${target}`,
    );
    return [`${hidden.join(',')}{display:none}`, `${target} .when{display:none}`, ...inner];
  });
}

export interface Conditions {
  readonly hash: string;
  readonly css: string;
}

const made = new WeakMap<Form, Conditions | undefined>();

/**
 * A stylesheet that hides what is not asked, so that conditional fields need no script; undefined when there is nothing
 * to hide. Conditions that a selector cannot say stay out of it: their fields stay visible, marked.
 */
export function conditionsOf(form: Form): Conditions | undefined {
  if (made.has(form)) return made.get(form);
  const rules = rulesOf(form.fields);
  const css = `@supports selector(:has(a)){${rules.join('')}}`;
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  const conditions = rules.length > 0 ? { hash, css } : undefined;
  made.set(form, conditions);
  return conditions;
}
