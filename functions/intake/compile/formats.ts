/*
 * What a string of each format looks like. E-mail and web address as ajv-formats has them, so that other JSON Schema
 * validators agree; a time is a time of day without an offset, `18:30` or `18:30:00`, as people and `<input type="time">` write it.
 */

const email =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;
const webAddress = /^https?:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>"\\^`{|}]*)?$/i;
const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
const day = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDate(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && date >= 1 && date <= (days[month - 1] as number);
}

/** The formats of the dialect: whether a string is one. */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  email: (text) => email.test(text),
  uri: (text) => webAddress.test(text),
  date: isDate,
  time: (text) => timeOfDay.test(text),
};
