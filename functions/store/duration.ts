/**
 * A moment later by an ISO 8601 duration of years, months, weeks and days (`P2Y`, `P18M`), in UTC. A month that lacks the
 * day ends with its last one.
 */
export function after(start: Date, duration: string): Date {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration);
  const [years, months, weeks, days] = [1, 2, 3, 4].map((index) => Number(parts?.[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  const end = new Date(start);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + years * 12 + months, 1);
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate();
  end.setUTCDate(Math.min(day, last));
  end.setUTCDate(end.getUTCDate() + weeks * 7 + days);
  return end;
}
