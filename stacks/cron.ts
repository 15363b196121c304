/**
 * An expression of EventBridge Scheduler for a cron line (minute, hour, day of month, month, day of week by name).
 * AWS wants a year too, and `?` in the one of the two day fields that does not decide.
 */
export function schedulerCron(line: string): string {
  const [minute, hour, day, month, weekday, ...more] = line.split(' ');
  if (weekday === undefined || more.length > 0) throw new Error(`"${line}" does not have five fields.`);
  const days = weekday === '*' ? `${day} ${month} ?` : `? ${month} ${weekday}`;
  if (weekday !== '*' && day !== '*') throw new Error(`"${line}" names a day of the month and of the week.`);
  return `cron(${minute} ${hour} ${days} *)`;
}
