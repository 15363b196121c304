import { describe, expect, it } from 'vitest';
import { sign, verify } from '../functions/tokens.ts';

const secret = 'a secret for the tests only';
const now = new Date('2026-11-23T09:00:00.000Z');

describe('tokens', () => {
  it('give back what was signed, for the same purpose and secret only', () => {
    const token = sign(secret, 'my', 'ABCD-2345');
    expect(token).toMatch(/^[\w.-]+$/);
    expect(verify(secret, 'my', token, now)).toEqual({ value: 'ABCD-2345', expired: false });
    expect(verify(secret, 'confirm', token, now)).toBeUndefined();
    expect(verify(`${secret}!`, 'my', token, now)).toBeUndefined();
  });

  it('end at their time', () => {
    const token = sign(secret, 'confirm', 'ABCD-2345', new Date(now.getTime() + 60_000));
    expect(verify(secret, 'confirm', token, now)?.expired).toBe(false);
    expect(verify(secret, 'confirm', token, new Date(now.getTime() + 61_000))?.expired).toBe(true);
  });

  it('are void when a single character is changed', () => {
    const token = sign(secret, 'my', 'ABCD-2345', now);
    for (let at = 0; at < token.length; at++) {
      const other = `${token.slice(0, at)}${token[at] === 'x' ? 'y' : 'x'}${token.slice(at + 1)}`;
      expect(verify(secret, 'my', other, now), `character ${at}`).toBeUndefined();
    }
    for (const other of ['', '.', '..', token.slice(1), `${token}x`, 'a'.repeat(5000)]) {
      expect(verify(secret, 'my', other, now)).toBeUndefined();
    }
  });

  it('hold no personal data: an address cannot be signed', () => {
    expect(() => sign(secret, 'my', 'maria@example.org')).toThrow(TypeError);
  });
});
