import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'functions/pages/styles';
const sheets = [
  ...readdirSync(folder).map((file) => join(folder, file)),
  'functions/intake/form.css',
  'functions/widget/browser/look.ts',
].map((file) => ({ file, css: readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, '') }));

/** Declarations by their lines. */
const lines = (css: string) => css.split(/[;{}\n]/).map((line) => line.trim());

describe.each(sheets)('$file', ({ css }) => {
  it('knows no left and right: right-to-left pages are its mirror', () => {
    const sided =
      /^(?:(?:margin|padding|border|inset)-(?:left|right)\b|(?:left|right)\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)\b|border-(?:top|bottom)-(?:left|right))/;
    expect(lines(css).filter((line) => sided.test(line))).toEqual([]);
    // Four values that differ on the sides; a border drawn and then turned has none.
    const uneven = lines(css).filter((line) => {
      const [, right, left] = /^(?:margin|padding|inset)\s*:\s*\S+ (\S+) \S+ (\S+)$/.exec(line) ?? [];
      return right !== left;
    });
    expect(uneven).toEqual([]);
  });

  it('moves nothing: what nobody needs makes somebody dizzy', () => {
    expect(lines(css).filter((line) => /^(?:transition|animation|scroll-behavior)\b/.test(line))).toEqual([]);
  });

  it('takes the focus ring from nothing that has the focus', () => {
    expect(css).not.toMatch(/:focus[^{]*\{[^}]*outline:\s*(?:0|none)/);
  });
});
