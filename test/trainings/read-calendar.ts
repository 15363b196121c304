/** Reads a calendar as a calendar program does (RFC 5545), independently of what writes it; throws where it is broken. */
export function readCalendar(text: string): { method: string; events: Record<string, string>[] } {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  if (lines.pop() !== '') throw new Error('The last line does not end.');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('Not a calendar.');
  const head = lines.slice(0, lines.indexOf('BEGIN:VEVENT'));
  for (const needed of ['VERSION:2.0', 'PRODID:']) {
    if (!head.some((line) => line.startsWith(needed))) throw new Error(`${needed} is missing.`);
  }
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | undefined;
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') open = {};
    else if (line === 'END:VEVENT' && open) {
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART'])
        if (!open[needed]) throw new Error(`${needed} is missing.`);
      events.push(open);
      open = undefined;
    } else if (open) {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
      if (!name) throw new Error(`Not a property: ${line}`);
      if (name in open) throw new Error(`${name} occurs twice.`);
      open[name] =
        name === 'URL'
          ? value
          : value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
    }
  }
  const method = head.find((line) => line.startsWith('METHOD:'))?.slice(7) ?? '';
  return { method, events };
}
