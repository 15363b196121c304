import type { FontName } from './fonts.ts';

/** A part of a text in one script. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly rtl: boolean;
}

type Script = 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'arabic' | 'ethiopic';

/** Which typeface has a letter; nothing for blanks and signs, which stand with their neighbours. */
function scriptOf(char: string): Script | undefined {
  const code = char.codePointAt(0) ?? 0;
  if (/\p{Script=Arabic}/u.test(char)) return 'arabic';
  if (/\p{Script=Ethiopic}/u.test(char)) return 'ethiopic';
  if (/\p{Script=Greek}/u.test(char)) return 'greek';
  if (/\p{Script=Cyrillic}/u.test(char)) {
    return (code >= 0x400 && code <= 0x45f) || code === 0x490 || code === 0x491 ? 'cyrillic' : 'cyrillic-ext';
  }
  if (/\p{Script=Latin}/u.test(char))
    return code <= 0xff || [0x131, 0x152, 0x153].includes(code) ? 'latin' : 'latin-ext';
  return undefined;
}

/** Cuts a text where its script changes, for typefaces that have one script each. What none of them has stands in `latin`. Pure. */
export function runsOf(text: string, bold: boolean): readonly Run[] {
  const runs: { text: string; script: Script }[] = [];
  for (const char of text.normalize('NFC')) {
    const script = scriptOf(char);
    const last = runs.at(-1);
    if (last && (script === undefined || script === last.script)) last.text += char;
    else runs.push({ text: char, script: script ?? 'latin' });
  }
  return runs.map(({ text: part, script }) => ({
    text: part,
    font: bold ? `${script}-bold` : script,
    rtl: script === 'arabic',
  }));
}
