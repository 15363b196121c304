const sheets = new Map<string, Promise<CSSStyleSheet>>();

async function load(address: string): Promise<CSSStyleSheet> {
  const sheet = new CSSStyleSheet();
  try {
    const answer = await fetch(address, { credentials: 'omit' });
    if (!answer.ok) throw new Error();
    sheet.replaceSync(await answer.text());
  } catch {
    // A form without its looks is still a form; the next one asks again.
    sheets.delete(address);
  }
  return sheet;
}

/** A stylesheet of our server, fetched once for all forms of a page; no `style-src` of the host is needed for it. */
export function sheetOf(address: string): Promise<CSSStyleSheet> {
  const sheet = sheets.get(address) ?? load(address);
  sheets.set(address, sheet);
  return sheet;
}
