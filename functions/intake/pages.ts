import type { Json } from '../store/port.ts';
import type { Field, FormPage, JsonObject } from './definition.ts';
import { asText } from './fields.ts';
import { below, type Fail, suggestion } from './form-file-error.ts';
import { wrongPage } from './keywords.ts';

/** The pages of a form as `x-pages` has them, else one. Fails where a field stands on no page or on two. */
export function pagesOf(schema: JsonObject, fields: readonly Field[], fail: Fail): readonly FormPage[] {
  const given = schema['x-pages'];
  const title = asText(schema.title) ?? { de: '' };
  const known = fields.map((field) => field.key);
  if (!Array.isArray(given)) return [{ id: 'form', title, keys: known }];
  const placed = new Set<string>();
  const ids = new Set<string>();
  const pages = given.map((page: Json, index): FormPage => {
    const pointer = below('/x-pages', index);
    const wrong = wrongPage(page);
    if (wrong) fail(pointer, wrong);
    const { id, title: pageTitle, description, fields: keys } = page as { [key: string]: Json };
    if (ids.has(id as string)) fail(below(pointer, 'id'), `two pages have the id "${String(id)}".`);
    ids.add(id as string);
    for (const key of keys as string[]) {
      if (!known.includes(key))
        fail(below(pointer, 'fields'), `"${key}" is no field of this form.${suggestion(key, known)}`);
      if (placed.has(key)) fail(below(pointer, 'fields'), `the field "${key}" stands on two pages.`);
      placed.add(key);
    }
    return {
      id: id as string,
      title: asText(pageTitle) ?? title,
      description: asText(description),
      keys: keys as string[],
    };
  });
  const missing = known.find((key) => !placed.has(key));
  if (missing) fail('/x-pages', `the field "${missing}" stands on no page.`);
  return pages;
}
