import type { Spot, Survey } from './survey.ts';

const width = 24;

/** A share as a bar of blocks. */
function bar(share: number): string {
  const full = Math.round(share * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}

/** One line of the table: how far a language is. */
export function lineOf(lang: string, found: readonly Survey[]): string {
  const sum = (count: (one: Survey) => number) => found.reduce((all, one) => all + count(one), 0);
  const texts = sum((one) => one.texts);
  const there = texts - sum((one) => one.missing.length);
  const cells = [
    sum((one) => one.missing.length),
    sum((one) => one.changed.length),
    sum((one) => one.unused.length),
    sum((one) => one.broken.length),
    sum((one) => one.reviewed.length),
  ].map((n) => String(n).padStart(9));
  return `${lang.padEnd(10)} ${bar(there / Math.max(1, texts))} ${String(there).padStart(5)}/${texts}${cells.join('')}`;
}

/** The table's head. */
export const head = `${'language'.padEnd(10)} ${'translated'.padEnd(width + 6)}     ${['missing', 'changed', 'unused', 'broken', 'reviewed'].map((name) => name.padStart(9)).join('')}`;

/** Everything that is to be done in one folder, a line each. */
export function detailsOf(dir: string, { missing, changed, unused, broken }: Survey): readonly string[] {
  const line = (what: string) => (one: Spot & { readonly wrong?: string }) =>
    `${what.padEnd(8)} ${dir}: ${one.section} ${one.key}${one.wrong ? ` ${one.wrong}` : ''}`;
  return [
    ...missing.map(line('missing')),
    ...changed.map(line('changed')),
    ...unused.map(line('unused')),
    ...broken.map(line('broken')),
  ];
}
