import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'functions/pages/styles';
const sheets = [
  ...readdirSync(folder).map((file) => join(folder, file)),
  'functions/embed/embed.css',
  'functions/engagements/engagements.css',
  'functions/workspace/workspace.css',
  'functions/widget/look.ts',
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

describe('the focus ring', () => {
  const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8');
  const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

  /** Relative luminance of a colour token (WCAG 2.2), looked up in the light tokens where the dark ones leave it. */
  function luminance(scheme: string, token: string): number {
    const hex = [scheme, light]
      .map((css) => new RegExp(`--kern-color-${token}: #([0-9a-f]+)`).exec(css)?.[1])
      .find(Boolean);
    const long = hex?.length === 3 ? hex.replace(/./g, '$&$&') : (hex ?? '');
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  it.each([
    ['light', light],
    ['dark', dark],
  ])('stands out from everything it may lie on, three to one: %s', (_, scheme) => {
    const ring = luminance(scheme, 'action-focus-default');
    for (const ground of [
      'layout-background-default',
      'layout-background-hued',
      'feedback-danger-background',
    ]) {
      const other = luminance(scheme, ground);
      const contrast = (Math.max(ring, other) + 0.05) / (Math.min(ring, other) + 0.05);
      expect(contrast, ground).toBeGreaterThanOrEqual(3);
    }
  });
});
