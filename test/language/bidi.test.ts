import { describe, expect, it } from 'vitest';
import { withoutOverrides } from '../../functions/language/bidi.ts';

describe('a text that goes among others', () => {
  it.each([
    ['overrides', 'Rechnung\u202egpj.exe', 'Rechnunggpj.exe'],
    ['what phones put around a number', '\u202a+49 7531 900540\u202c', '+49 7531 900540'],
    ['an end of an isolate that is not its own', '\u2069!', '!'],
    ['an end too many', '\u2068a\u2069\u2069b', '\u2068a\u2069b'],
  ])('does not turn round what follows: without %s', (_, given, kept) => {
    expect(withoutOverrides(given)).toBe(kept);
  });

  it('ends each of its isolates on the line where it begins', () => {
    expect(withoutOverrides('\u2067a\nb')).toBe('\u2067a\u2069\nb');
    expect(withoutOverrides('\u2066\u2068a\u2069')).toBe('\u2066\u2068a\u2069\u2069');
  });

  it.each(['Deutsch im Café', 'می\u200cخواهم', '\u2068نادي\u2069 B2', 'a\u200eb', ''])(
    'stays as it is where nothing is wrong with it: %s',
    (text) => expect(withoutOverrides(text)).toBe(text),
  );
});
