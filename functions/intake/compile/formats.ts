/*
 * What a string of each format looks like: the same strings that ajv-formats (mode "full") takes, so that other JSON Schema
 * validators agree. Each runs in linear time, whatever is sent.
 */

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9]+(?:-+[a-z0-9]+)*';
const email = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i');

const day = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDate(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && date >= 1 && date <= (days[month - 1] as number);
}

const offsetTime = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/** A time with its offset from UTC (RFC 3339, full-time); the 60th second only where UTC has one. */
function isTime(text: string): boolean {
  const parts = offsetTime.exec(text);
  if (!parts) return false;
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [hours, minutes] = [Number(parts[5] ?? 0), Number(parts[6] ?? 0)];
  if (hours > 23 || minutes > 59) return false;
  if (hour <= 23 && minute <= 59 && second < 60) return true;
  const sign = parts[4] === '-' ? -1 : 1;
  const utcMinute = minute - minutes * sign;
  const utcHour = hour - hours * sign - (utcMinute < 0 ? 1 : 0);
  return second === 60 && (utcHour === 23 || utcHour === -1) && (utcMinute === 59 || utcMinute === -1);
}

const escaped = '%[0-9a-f]{2}';
const hex = '[0-9a-f]{1,4}';
const octet = '(?:25[0-5]|2[0-4]\\d|[01]?\\d\\d?)';
const tail = `(?:${hex}:${hex}|(?:${octet}\\.){3}${octet})`;
const upTo = (n: number) => `(?:(?:${hex}:){0,${n}}${hex})?`;
/** IPv6 (RFC 3986, 3.2.2): eight groups of 16 bits, one run of zeros left out. */
const ipv6 = [
  `(?:${hex}:){6}${tail}`,
  `::(?:${hex}:){5}${tail}`,
  ...[4, 3, 2, 1].map((n) => `${upTo(4 - n)}::(?:${hex}:){${n}}${tail}`),
  `${upTo(4)}::${tail}`,
  `${upTo(5)}::${hex}`,
  `${upTo(6)}::`,
].join('|');
const segment = `(?:[a-z0-9\\-._~!$&'"()*+,;=:@]|${escaped})`;
const name = `(?:[a-z0-9\\-._~!$&'"()*+,;=]|${escaped})*`;
const literal = `\\[(?:${ipv6}|v[0-9a-f]+\\.[a-z0-9\\-._~!$&'()*+,;=:]+)\\]`;
const more = `(?:[a-z0-9\\-._~!$&'"()*+,;=:@/?]|${escaped})*`;

function uriWith(host: string): RegExp {
  const authority = `(?:(?:[a-z0-9\\-._~!$&'()*+,;=:]|${escaped})*@)?${host}(?::\\d*)?`;
  return new RegExp(
    `^[a-z][a-z0-9+\\-.]*:(?:/?/${authority}(?:/${segment}*)*|/(?:${segment}+(?:/${segment}*)*)?|${segment}+(?:/${segment}*)*)(?:\\?${more})?(?:#${more})?$`,
    'i',
  );
}

const uris: { plain?: RegExp; literal?: RegExp } = {};

/** A bracket stands only around an address in numbers: making the expression for those takes longer than a submission. */
function isUri(text: string): boolean {
  if (!text.includes('[')) {
    uris.plain ??= uriWith(name);
    return uris.plain.test(text);
  }
  uris.literal ??= uriWith(`(?:${literal}|${name})`);
  return uris.literal.test(text);
}

/** The formats of the dialect: whether a string is one. */
export const formats: Readonly<Record<'email' | 'uri' | 'date' | 'time', (text: string) => boolean>> = {
  email: (text) => email.test(text),
  uri: isUri,
  date: isDate,
  time: isTime,
};

/** A time of day by the clock on the wall, as `<input type="time">` sends it: `18:30` or `18:30:00`. */
export const timeOfDay = '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$';

/** Addresses that a link on a page may have; `javascript:` and `data:` are none of them. */
export const webAddress = '^[Hh][Tt][Tt][Pp][Ss]?://[^/?#]';

/** Patterns that stand for a format, so that what they refuse is told as one. */
export const formatPatterns: ReadonlySet<string> = new Set([timeOfDay, webAddress]);
