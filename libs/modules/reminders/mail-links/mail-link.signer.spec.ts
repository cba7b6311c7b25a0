import { describe, expect, it } from '@jest/globals';
import { containsCprLike, derivedId } from '#platform/kernel';
import { MailLinkSigner } from './mail-link.signer.js';

const signer = new MailLinkSigner(new Uint8Array(32).fill(7), 30);
const mail = derivedId('a', 'mail');
const token = signer.sign({ mail, line: 499, day: '2022-12-16' });

describe('the link of a mail', () => {
  it('says which line of which mail, and until when', () => {
    expect(signer.open(token)).toEqual({ mail, line: 499, expiresOn: '2023-01-15' });
  });
  it('is the same each time it is made, so that a mail sent twice is the same mail', () => {
    expect(signer.sign({ mail, line: 499, day: '2022-12-16' })).toBe(token);
  });
  it('stands for nothing once any of it is changed', () => {
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === '0' ? '1' : '0';
      expect(signer.open(`${token.slice(0, at)}${other}${token.slice(at + 1)}`)).toBeUndefined();
    }
    expect(signer.open(token.toUpperCase())).toBeUndefined();
    expect(signer.open(token.slice(0, -2))).toBeUndefined();
    expect(signer.open(`${token}00`)).toBeUndefined();
    expect(signer.open('')).toBeUndefined();
  });
  it('stands for nothing under another key', () => {
    expect(new MailLinkSigner(new Uint8Array(32), 30).open(token)).toBeUndefined();
  });
  it('is short enough for an address, and never looks like a CPR number', () => {
    expect(token.length).toBeLessThan(100);
    for (let line = 0; line < 500; line += 1) {
      const text = `https://x.dk/m/${signer.sign({ mail: derivedId('m', String(line)), line, day: '2023-01-02' })}`;
      expect(containsCprLike(text)).toBe(false);
    }
  });
});
