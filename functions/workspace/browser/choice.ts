const place = 'helferkreis-keys';

/** Whether somebody wants the keys. Storage may be forbidden; then they are on, as they are without a word. */
export function wanted(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers on this device whether somebody wants the keys, where that is allowed. */
export function want(on: boolean): void {
  try {
    localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // Then they are on again with the next page.
  }
}
