import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const kern = dirname(createRequire(import.meta.url).resolve('@kern-ux/native/package.json'));
const source = (path: string) => readFileSync(join(kern, path), 'utf8');
const own = readFileSync('functions/pages/styles/tokens.css', 'utf8');
const primitives = source('dist/kern.css');
const theme = source('src/scss/core/tokens/_theme.scss');

/** An OKLCH colour as sRGB hexadecimal. */
function hexOf(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const bytes = linear.map((value) => {
    const inside = Math.min(1, Math.max(0, value));
    const gamma = inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055;
    return Math.round(gamma * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${bytes.join('')}`;
}

function primitive(name: string): string {
  if (name === 'white') return '#ffffff';
  if (name === 'black') return '#000000';
  const found = primitives.match(
    new RegExp(`--kern-color-${name}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)`),
  );
  if (!found) throw new Error(`no primitive ${name}`);
  return hexOf(Number(found[1]) / 100, Number(found[2]), Number(found[3]));
}

const long = (hex: string) => (hex.length === 4 ? `#${[...hex.slice(1)].map((c) => c + c).join('')}` : hex);

function tokensOf(css: string): [string, string][] {
  return [...css.matchAll(/(--kern-color-[\w-]+): (#[\da-f]+)/g)].map((one) => [
    one[1] ?? '',
    long(one[2] ?? ''),
  ]);
}

const [light = '', dark = ''] = own.split('@media (prefers-color-scheme: dark)');
const [themeLight = '', themeDark = ''] = theme.split('@mixin dark-colors');

describe('the colours are those of KERN UX', () => {
  it.each([
    ['light', light, themeLight],
    ['dark', dark, themeDark],
  ])('in %s', (_, ours, theirs) => {
    const tokens = tokensOf(ours);
    expect(tokens.length).toBeGreaterThan(10);
    for (const [name, value] of tokens) {
      const refers = theirs.match(new RegExp(`${name}: var\\(--kern-color-([\\w-]+)\\)`))?.[1];
      expect([name, value]).toEqual([name, refers && primitive(refers)]);
    }
  });
});
