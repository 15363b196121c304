/** Whether XML 1.0 has a place for a character: of the controls only tab and line ends; no noncharacters. */
function isXml(character: string): boolean {
  return /^[\t\n\r]$/.test(character) || !/^[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]$/u.test(character);
}

/** What somebody typed, without what XML has no place for: one such character, and no reader opens any of it. */
export function xmlText(text: string): string {
  return [...text].filter(isXml).join('');
}

/** The same for the CDATA sections of a feed, whose end must not occur within. */
export function feedText(text: string): string {
  return xmlText(text).replaceAll(']]>', ']] >');
}
