import { decimalSign } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';

/** Arabic and Persian digits, and wide ones, as 0 to 9; without what comes along unseen when something is copied from a phone. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\p{Cf}/gu, '');
}

/** Blanks of all widths removed; one minus. */
function normal(text: string): string {
  return plainSigns(text)
    .replaceAll('\u066b', ',')
    .replace(/[\s\u066c']/g, '')
    .replace(/^[\u2212\u2013]/, '-');
}

/**
 * A number as people write it: `3,5` and `3.5`, `1.000` and `1.234,5` (where a point stands before the decimals `1,000` and `1,234.5`), with blanks between
 * thousands. What is no number comes back as the text it is, so that the person sees what they wrote.
 */
export function readNumber(text: string, lang: Language): number | string {
  const decimal = decimalSign(lang);
  const thousands = decimal === '.' ? ',' : '.';
  let plain = normal(text);
  const grouped = new RegExp(`^[+-]?[1-9]\\d{0,2}(?:\\${thousands}\\d{3})+(?:\\${decimal}\\d+)?$`);
  if (grouped.test(plain)) plain = plain.replaceAll(thousands, '');
  plain = plain.replace(',', '.');
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return text;
  const value = Number(plain);
  const exact = Number.isSafeInteger(value) || !Number.isInteger(value);
  return Number.isFinite(value) && exact ? value : text;
}

/** A number as it is read back by `readNumber`: without marks between thousands. */
export function writeNumber(value: unknown, lang: Language): string {
  const text = String(value);
  // Whole numbers are written alike everywhere: Intl, which takes long to wake up, is left asleep.
  return typeof value === 'number' && text.includes('.') ? text.replace('.', decimalSign(lang)) : text;
}
