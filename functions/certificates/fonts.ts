/** The typefaces of a certificate, one for each script: a name is written as its owner writes it. By their paths in packages. */
export const fontFiles = {
  latin: '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff',
  'latin-bold': '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff',
  'latin-ext': '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff',
  'latin-ext-bold': '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff',
  cyrillic: '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff',
  'cyrillic-bold': '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff',
  'cyrillic-ext': '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-400-normal.woff',
  'cyrillic-ext-bold': '@fontsource/noto-sans/files/noto-sans-cyrillic-ext-700-normal.woff',
  greek: '@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff',
  'greek-bold': '@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff',
  arabic: '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff',
  'arabic-bold': '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal.woff',
  ethiopic: '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-400-normal.woff',
  'ethiopic-bold': '@fontsource/noto-sans-ethiopic/files/noto-sans-ethiopic-ethiopic-700-normal.woff',
} as const;

export type FontName = keyof typeof fontFiles;
