/** One figure of the bench beside its floor from the same run. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  /** The bare version of the same, measured in the same run; or the other state it is compared with. */
  readonly floor?: number;
  readonly floorName?: string;
  /** What the ratio (or, without a floor, the figure) should be at most or at least. */
  readonly goal?: { readonly most?: number; readonly least?: number };
}

/** Ours by its floor. */
export function ratioOf(figure: Figure): number | undefined {
  return figure.floor === undefined ? undefined : figure.ours / figure.floor;
}

/** Whether the goal is met; undefined where there is none. */
export function isMet(figure: Figure): boolean | undefined {
  if (!figure.goal) return undefined;
  const value = ratioOf(figure) ?? figure.ours;
  return value <= (figure.goal.most ?? Number.POSITIVE_INFINITY) && value >= (figure.goal.least ?? 0);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const short = (value: number) => {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(2) : value.toFixed(3);
};

function bar(figure: Figure): string {
  const value = ratioOf(figure) ?? figure.ours;
  const goal = figure.goal?.most ?? figure.goal?.least;
  if (goal === undefined) return '';
  const filled = Math.min(20, Math.round((value / goal) * 10));
  return `${'█'.repeat(filled)}${'·'.repeat(20 - filled)}`;
}

/** The figures as a table for reading; the tenth place of the bar is the goal. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure);
    const { most, least } = figure.goal ?? {};
    const met = isMet(figure);
    return [
      figure.name,
      `${short(figure.ours)} ${figure.unit}`,
      figure.floor === undefined ? '' : `${short(figure.floor)} ${figure.unit}`,
      figure.floorName ?? '',
      ratio === undefined ? '' : ratio.toFixed(2),
      most !== undefined ? `≤ ${most}` : least !== undefined ? `≥ ${least}` : '',
      bar(figure),
      met === undefined ? '' : met ? 'met' : 'missed',
    ];
  });
  const head = ['figure', 'ours', 'floor', 'floor is', 'ratio', 'goal', 'goal at the 10th place', ''];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
