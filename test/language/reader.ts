/** One piece of a page as somebody reads or hears it. */
export interface Piece {
  readonly text: string;
  /** As it is marked up. */
  readonly lang: string;
  /** The element it stands in, for the report. */
  readonly element: string;
}

/** What a page or a mail says, and where it leads. */
export interface Reading {
  readonly lang: string;
  readonly dir: string;
  readonly pieces: readonly Piece[];
  /** Addresses of links and forms that do not lead into another language on purpose. */
  readonly leads: readonly string[];
}

const empty = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'path', 'circle', 'rect', 'base', 'col']);
const spoken = ['alt', 'title', 'aria-label', 'placeholder', 'data-told'];
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

function plain(text: string): string {
  return text.replace(/&(\w+|#\d+);/g, (all, name: string) => entities[name] ?? all);
}

function attributesOf(tag: string): Readonly<Record<string, string>> {
  const found = [...tag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, plain(value)]));
}

/** Reads a document as our pages and mails are written: each text with the language it is marked to be in. */
export function readPage(html: string): Reading {
  const pieces: Piece[] = [];
  const leads: string[] = [];
  const open: { name: string; lang: string }[] = [{ name: '', lang: '' }];
  let root: Readonly<Record<string, string>> = {};
  for (const [, tag, text] of html.matchAll(/<(!doctype[^>]*|\/?[a-z][^>]*)>|([^<]+)/gi)) {
    const inside = open.at(-1) ?? { name: '', lang: '' };
    if (text !== undefined) {
      if (text.trim() && inside.name !== 'script' && inside.name !== 'style')
        pieces.push({ text: plain(text).trim(), lang: inside.lang, element: inside.name });
      continue;
    }
    if (!tag || tag.startsWith('!')) continue;
    if (tag.startsWith('/')) {
      open.pop();
      continue;
    }
    const name = (/^[\w-]+/.exec(tag)?.[0] ?? '').toLowerCase();
    const given = attributesOf(tag);
    if (name === 'html') root = given;
    const lang = given.lang ?? inside.lang;
    for (const one of spoken)
      if (given[one]) pieces.push({ text: given[one], lang, element: `${name} ${one}` });
    if (name === 'meta' && given.name === 'description')
      pieces.push({ text: given.content ?? '', lang, element: 'description' });
    const lead = given.href ?? given.action ?? given.formaction;
    // Such a form has its language among its fields.
    const asks = name === 'form' && given.method === 'get' && html.includes('name="lang"');
    const leavesLanguage = given.hreflang !== undefined || given.formnovalidate !== undefined;
    if (lead !== undefined && name !== 'link' && !leavesLanguage && !asks) leads.push(lead);
    if (!empty.has(name) && !tag.endsWith('/')) open.push({ name, lang });
  }
  return { lang: root.lang ?? '', dir: root.dir ?? '', pieces, leads };
}
