const controls = /[\u202a-\u202e\u2066-\u2069]/;

/** A line in which every isolate ends, and none ends that has not begun. */
function balanced(line: string): string {
  let open = 0;
  const kept = line.replace(/[\u2066-\u2069]/g, (sign) => {
    if (sign !== '\u2069') open++;
    else if (open === 0) return '';
    else open--;
    return sign;
  });
  return kept + '\u2069'.repeat(open);
}

/**
 * A text that cannot make anything around it read otherwise: without the embeddings and overrides of Unicode TR 9, with
 * which `gpj.exe` is shown as `exe.jpg`, and with all its isolates ended on their line. Nothing that is seen is lost.
 */
export function withoutOverrides(text: string): string {
  if (!controls.test(text)) return text;
  return text.replace(/[\u202a-\u202e]/g, '').replace(/.*[\u2066-\u2069].*/g, balanced);
}
