/** Whether XML 1.0 has a place for a character: of the controls only tab and line ends; no noncharacters. */
function isXml(character: string): boolean {
  return /^[\t\n\r]$/.test(character) || !/^[\p{Cc}\p{Cs}\u{FFFE}\u{FFFF}]$/u.test(character);
}

/** What somebody typed, fit for a feed: one character out of place, and no reader opens any of it. */
export function feedText(text: string): string {
  // A feed's texts stand in CDATA sections; their end must not occur within.
  return [...text].filter(isXml).join('').replaceAll(']]>', ']] >');
}
