const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg/, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/**
 * A browser in the words in which its owner knows it again (`Firefox, Android`), from a `User-Agent`; undefined for others.
 * Versions and models are not kept: they would tell more about somebody than the list of sessions needs. Pure.
 */
export function browserOf(agent: string | undefined): string | undefined {
  if (!agent) return undefined;
  const named = [browsers, systems].flatMap((table) => table.find(([sign]) => sign.test(agent))?.[1] ?? []);
  return named.length > 0 ? named.join(', ') : undefined;
}
