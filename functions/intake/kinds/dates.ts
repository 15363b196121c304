const two = (part: string | undefined) => (part ?? '').padStart(2, '0');

/** `24.12.2026`, `24. 12. 2026` and `2026-12-24` as `2026-12-24`; anything else as it is. */
export function readDate(text: string): string {
  const parts = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text);
  return parts ? `${parts[3]}-${two(parts[2])}-${two(parts[1])}` : text;
}

/** `9:30`, `9.30 Uhr`, `09:30` and `9 Uhr` as `09:30`; anything else as it is. */
export function readTime(text: string): string {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?(?::00)?\s*(Uhr)?$/i.exec(text);
  return parts && (parts[2] || parts[3]) ? `${two(parts[1])}:${parts[2] ?? '00'}` : text;
}

/** A day for reading: `24.12.2026`. */
export function sayDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : iso;
}
