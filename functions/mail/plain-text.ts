import { directionOf, type Language } from '../language/language.ts';
import { isolated, named } from '../language/message.ts';
import { type Block, endOf, type Letter, type Link } from './letter.ts';

function inText(block: Block, lang: Language): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'list':
      return block.items
        .map((item) => `- ${typeof item === 'string' ? item : linkText(item, lang)}`)
        .join('\n');
    case 'facts':
      return block.rows
        .map(({ name, value, isAddress }) =>
          isAddress ? `${named(name, '', lang).trim()}\n${value}` : named(name, value, lang),
        )
        .join('\n');
    default:
      return `${named(block.label, '', lang).trim()}\n${block.href}`;
  }
}

function linkText({ label, href, note }: Link, lang: Language): string {
  return `${isolated(label, lang)}${note ? ` – ${note}` : ''}\n  ${href}`;
}

/** Lines that must stand as they are: addresses, and the mark of the end (RFC 3676). */
const asItIs = /^(\s*https?:\S+|-- |\s*)$/;

/** A mail program shows each line of plain text in the direction of its first letter: a mark sets it. */
function directed(text: string, lang: Language): string {
  if (directionOf(lang) === 'ltr') return text;
  return text
    .split('\n')
    .map((one) => (asItIs.test(one) ? one : `\u200f${one}`))
    .join('\n');
}

/** A mail as plain text. */
export function plainText(letter: Letter): string {
  const { lang, blocks } = letter;
  const end = ['-- ', ...endOf(letter)].join('\n');
  const parts = [...blocks.map((block) => inText(block, lang)), end];
  return `${directed(parts.join('\n\n'), lang)}\n`;
}
