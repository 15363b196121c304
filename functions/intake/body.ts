import { Problem } from '../errors.ts';
import { withoutOverrides } from '../language/bidi.ts';
import { wordsIn } from '../language/language.ts';
import { type ProblemCode, wording } from './wording.ts';

const most = 256 * 1024;
const mostFields = 1000;
const deepest = 12;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Form data by name, in the order it came; no text turns round what stands beside it. */
export type FormValues = ReadonlyMap<string, readonly string[]>;

/** What arrived: a form's fields, or a JSON object of answers. */
export type Body =
  | { readonly kind: 'form'; readonly values: FormValues }
  | { readonly kind: 'json'; readonly answers: Readonly<Record<string, unknown>> };

/** A body that is refused; its code is one of the pages' own problems, told in the page's language. */
export function refused(status: 400 | 403 | 413 | 415, code: ProblemCode): Problem {
  return new Problem(status, code, wordsIn(wording, 'en').problems[code]);
}

/** The body's bytes, at most 256 KB: what is longer is not read to its end. */
async function bytesOf(request: Request): Promise<Buffer<ArrayBuffer>> {
  const told = request.headers.get('content-length');
  if (Number(told ?? 0) > most) throw refused(413, 'too_large');
  // Nothing before us passes on more than was told, and reading it at once is the quicker way.
  if (told && Number(told) <= most) {
    const all = Buffer.from(await request.arrayBuffer());
    if (all.byteLength > most) throw refused(413, 'too_large');
    return all;
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { value, done } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw refused(413, 'too_large');
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused(400, 'encoding');
  }
}

/** Throws for characters and names that must go no further. */
function admitText(text: string): void {
  if (text.includes('\0')) throw refused(400, 'control_character');
  if (/\p{Surrogate}/u.test(text)) throw refused(400, 'encoding');
}

function admitName(name: string): void {
  admitText(name);
  const parts = name.split('.');
  if (parts.some((part) => forbidden.has(part))) throw refused(400, 'forbidden_name');
  if (parts.length > deepest) throw refused(400, 'too_deep');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    throw refused(400, 'encoding');
  }
}

function gather(pairs: Iterable<readonly [string, string]>): FormValues {
  const values = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    if (++count > mostFields) throw refused(400, 'too_many_fields');
    admitName(name);
    admitText(value);
    const text = withoutOverrides(value);
    const list = values.get(name);
    if (list) list.push(text);
    else values.set(name, [text]);
  }
  return values;
}

function* urlencoded(text: string): Generator<readonly [string, string]> {
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const at = pair.indexOf('=');
    yield at < 0 ? [decoded(pair), ''] : [decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))];
  }
}

async function multipart(
  bytes: Buffer<ArrayBuffer>,
  type: string,
): Promise<readonly (readonly [string, string])[]> {
  let data: FormData;
  try {
    data = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw refused(400, 'encoding');
  }
  const pairs: (readonly [string, string])[] = [];
  for (const [name, value] of data as unknown as Iterable<[string, string | File]>) {
    if (typeof value !== 'string') throw refused(415, 'files');
    pairs.push([name, value]);
  }
  textOf(bytes);
  return pairs;
}

/** Walks a JSON value; throws where it is too large, too deep or names what must not be named. */
function admitJson(value: unknown, depth: number, seen: { count: number }): void {
  if (typeof value === 'string') admitText(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) throw refused(400, 'too_deep');
  for (const [name, inner] of Object.entries(value)) {
    if (++seen.count > mostFields) throw refused(400, 'too_many_fields');
    if (forbidden.has(name)) throw refused(400, 'forbidden_name');
    admitText(name);
    admitJson(inner, depth + 1, seen);
  }
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text, (_, inner) => (typeof inner === 'string' ? withoutOverrides(inner) : inner));
  } catch {
    throw refused(400, 'broken_json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refused(400, 'broken_json');
  admitJson(value, 0, { count: 0 });
  return value as Record<string, unknown>;
}

/**
 * Reads a request's body. Throws `Problem` 413 above 256 KB, 415 for another content type, another charset or files,
 * 400 for what is broken, hostile or out of proportion.
 */
export async function readBody(request: Request): Promise<Body> {
  const header = request.headers.get('content-type') ?? '';
  const [type = '', ...parameters] = header
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  const known = ['application/x-www-form-urlencoded', 'multipart/form-data', 'application/json'];
  if (!known.includes(type) || (charset && !['utf-8', 'utf8'].includes(charset))) {
    throw refused(415, 'content_type');
  }
  const bytes = await bytesOf(request);
  if (type === 'application/json') return { kind: 'json', answers: jsonOf(textOf(bytes)) };
  const pairs = type === 'multipart/form-data' ? await multipart(bytes, header) : urlencoded(textOf(bytes));
  return { kind: 'form', values: gather(pairs) };
}
