import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAncestors, type Hosts, isForeign, isHost, parseHosts } from '../../functions/hosts/origins.ts';

function hosts(text: string): Hosts {
  const read = parseHosts(text);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('the list of hosts', () => {
  it.each([
    ['*', true, []],
    ['none', false, []],
    ['https://www.konstanz.de', false, ['https://www.konstanz.de']],
    [
      ' https://awo.example,\n https://*.caritas.example:8443 ;'.replace(' ;', ''),
      false,
      ['https://awo.example', 'https://*.caritas.example:8443'],
    ],
    ['HTTPS://WWW.Konstanz.DE/', false, ['https://www.konstanz.de']],
    ['https://konstanz.de:443 http://konstanz.de:80', false, ['https://konstanz.de', 'http://konstanz.de']],
    ['https://*.köln.example', false, ['https://*.xn--kln-sna.example']],
    [
      'http://127.0.0.1:4000 http://localhost:4000',
      false,
      ['http://127.0.0.1:4000', 'http://localhost:4000'],
    ],
    ['https://a.example https://A.example:443/', false, ['https://a.example']],
  ])('reads %j', (text, any, list) => {
    expect(parseHosts(text)).toEqual({ any, list });
  });

  it.each([
    ['', 'must name a website'],
    [' , ', 'must name a website'],
    ['www.konstanz.de', 'has an entry "www.konstanz.de" that must begin with https://'],
    ['ftp://konstanz.de', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['null', 'must begin with https://'],
    ["'self'", 'must begin with https://'],
    ['https://konstanz.de/verein', 'without a path'],
    ['https://konstanz.de?x', 'without a path'],
    ['https://konstanz.de#x', 'without a path'],
    ['https://konstanz.de.', 'must not end in a dot'],
    ['https://konstanz.de.:8443', 'must not end in a dot'],
    ['https://ours@evil.example', 'must not name a user'],
    ['https://ours:pw@evil.example', 'must not name a user'],
    ['https://*', 'one * only'],
    ['https://*.de', 'one * only'],
    ['https://www.*.de', 'one * only'],
    ['https://*.*.konstanz.de', 'one * only'],
    ['https://konstanz.de:*', 'one * only'],
    ['https://*.1.2.3.4', 'one * only'],
    ['https://[::1]:3000', 'is not the address of a website'],
    ['https://konstanz', 'is not the address of a website'],
    ['https://konstanz.de:99999', 'is not the address of a website'],
    ['https://konstanz.de;script-src', 'is not the address of a website'],
    ['https://konstanz.de\\evil', 'is not the address of a website'],
    ["https://konstanz.de'", 'is not the address of a website'],
    ['https://konstanz.de\u0000', 'is not the address of a website'],
    ['* https://konstanz.de', 'must stand alone'],
    ['https://konstanz.de none', 'must stand alone'],
    ['https://good.example www.bad.example', 'has an entry "www.bad.example"'],
  ])('says what is wrong with %j', (text, told) => {
    expect(parseHosts(text)).toContain(told);
  });

  it('never lets anything into a policy but sources of their own', () => {
    const pieces = fc.constantFrom(
      'https://',
      'a.example',
      '*.',
      ':',
      ';',
      '\n',
      '\r',
      '"',
      "'",
      ' ',
      ',',
      '@',
      'ß',
      '。',
    );
    const text = fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (given) => {
        const read = parseHosts(given);
        if (typeof read === 'string') expect(read).not.toMatch(/[\r\n]/);
        else expect(frameAncestors(read)).toMatch(/^(?:\*|'self'(?: https?:\/\/[a-z0-9.*_-]+(?::\d+)?)*)$/);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('who is a host', () => {
  const some = hosts('https://www.konstanz.de https://*.caritas.example https://*.awo.example:8443');

  it.each([
    'https://www.konstanz.de',
    'https://a.caritas.example',
    'https://a.b.caritas.example',
    'https://x.awo.example:8443',
  ])('%s is', (origin) => expect(isHost(some, origin)).toBe(true));

  it.each([
    'https://konstanz.de',
    'http://www.konstanz.de',
    'https://www.konstanz.de:8443',
    'https://www.konstanz.de:443',
    'https://www.konstanz.de.',
    'https://www.konstanz.de.evil.example',
    'https://evilwww.konstanz.de',
    'HTTPS://WWW.KONSTANZ.DE',
    'https://www.konstanz.de/',
    'https://www.konstanz.de@evil.example',
    'https://caritas.example',
    'https://.caritas.example',
    'https://evilcaritas.example',
    'https://evil.example/.caritas.example',
    'https://evil.example?.caritas.example',
    'https://evil.example#.caritas.example',
    'https://evil.example\\.caritas.example',
    'https://x:y@.caritas.example',
    'http://a.caritas.example',
    'https://a.caritas.example:8443',
    'https://x.awo.example',
    'null',
    '',
    '*',
    'javascript:alert(1)//.caritas.example',
    'file://',
    "'self'",
  ])('%j is not', (origin) => expect(isHost(some, origin)).toBe(false));

  it('is everybody where any website may, and nobody where none may', () => {
    for (const origin of ['https://x.example', 'null']) {
      expect(isHost(hosts('*'), origin)).toBe(true);
      expect(isHost(hosts('none'), origin)).toBe(false);
    }
  });

  it('agrees with what browsers let into a frame: only what the policy names, letter by letter', () => {
    expect(frameAncestors(some)).toBe(
      "'self' https://www.konstanz.de https://*.caritas.example https://*.awo.example:8443",
    );
    expect(frameAncestors(hosts('*'))).toBe('*');
    expect(frameAncestors(hosts('none'))).toBe("'self'");
  });
});

describe('what a foreign website caused', () => {
  const ours = { hosts: hosts('https://www.konstanz.de'), baseUrl: 'https://helfen.example' };

  it.each([
    ['a program', {}],
    ['a program behind a proxy', { host: 'helfen.example' }],
    ['our own page', { site: 'same-origin', origin: 'https://helfen.example' }],
    ['our own page that tells no origin', { site: 'same-origin', origin: 'null' }],
    ['our own page in an older browser', { origin: 'https://helfen.example' }],
    ['our own page at another of our addresses', { origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' }],
    ['somebody who typed the address', { site: 'none' }],
    ['a host', { site: 'cross-site', origin: 'https://www.konstanz.de' }],
    ['a host in an older browser', { origin: 'https://www.konstanz.de' }],
  ])('is not what comes from %s', (_, cause) => expect(isForeign(ours, cause)).toBe(false));

  it.each([
    ['another website', { site: 'cross-site', origin: 'https://evil.example' }],
    ['another website in an older browser', { origin: 'https://evil.example' }],
    ['a sibling below the same domain', { site: 'same-site', origin: 'https://other.helfen.example' }],
    ['a sandboxed frame', { site: 'cross-site', origin: 'null' }],
    ['a sandboxed frame in an older browser', { origin: 'null' }],
    ['a page that hides where it is', { site: 'cross-site' }],
    [
      'a name that begins like ours',
      { origin: 'https://helfen.example.evil.example', host: 'helfen.example' },
    ],
    ['an origin that is none', { origin: 'helfen.example/', host: 'helfen.example' }],
  ])('is what comes from %s', (_, cause) => expect(isForeign(ours, cause)).toBe(true));

  it('is nothing where any website may', () => {
    const open = { ...ours, hosts: hosts('*') };
    expect(isForeign(open, { site: 'cross-site', origin: 'null' })).toBe(false);
  });
});
