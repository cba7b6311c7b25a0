import { randomBytes } from 'node:crypto';
import { ERASED, Refused, isSealed, personal, type Sealed } from '#platform/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AesGcmSealer, SealBroken } from './aes-gcm-sealer.js';
import { SealMoved, assertSealsInPlace } from './assert-seals-in-place.js';
import { InMemoryKeyStore } from './in-memory-key-store.js';

const EVENT = '00000000-0000-5000-8000-000000000001';
const OTHER_EVENT = '00000000-0000-5000-8000-000000000002';

const sealerOf = (keys = new InMemoryKeyStore()) => ({ keys, sealer: new AesGcmSealer(keys) });
const sealedNote = async (sealer: AesGcmSealer, text = 'a note') =>
  (await sealer.seal({ note: personal('sample:1', text) }, EVENT)).note as unknown as Sealed;

describe('AesGcmSealer', () => {
  it('reveals what it has sealed, whatever the text', async () => {
    const { sealer } = sealerOf();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.uuid(),
        fc.string({ minLength: 1 }),
        async (text, event, who) => {
          const sealed = await sealer.seal({ note: personal(who, text) }, event);
          expect(JSON.stringify(sealed)).not.toContain('$personal');
          expect(await sealer.reveal(sealed.note)).toBe(text);
        },
      ),
    );
  });

  it('seals fields at any depth for their place, and leaves the rest as it is', async () => {
    const { sealer } = sealerOf();
    const data = {
      occurredOn: '2026-03-02',
      findings: [
        { code: 'A1', note: personal('sample:1', 'first') },
        { code: 'B2', note: null },
      ],
      contact: { name: personal('contact:9', 'Ada') },
    };
    const sealed = await sealer.seal(data, EVENT);
    assertSealsInPlace(sealed, EVENT);
    expect(sealed).toMatchObject({
      occurredOn: '2026-03-02',
      findings: [
        { code: 'A1', note: { $sealed: 1, event: EVENT, path: '/findings/0/note' } },
        { code: 'B2', note: null },
      ],
      contact: { name: { subject: 'contact:9', keyVersion: 1, path: '/contact/name' } },
    });
    expect(JSON.stringify(sealed)).not.toMatch(/first|Ada/);
    expect(await sealer.revealAll(sealed)).toEqual({
      occurredOn: '2026-03-02',
      findings: [
        { code: 'A1', note: 'first' },
        { code: 'B2', note: null },
      ],
      contact: { name: 'Ada' },
    });
    expect(data.contact.name).toEqual(personal('contact:9', 'Ada'));
  });

  it('never seals the same text to the same bytes', async () => {
    const { sealer } = sealerOf();
    const [a, b] = [await sealedNote(sealer), await sealedNote(sealer)];
    expect(a.iv).not.toBe(b.iv);
    expect(a.ciphertext).not.toBe(b.ciphertext);
  });

  it('answers an unsealed value with its own text', async () => {
    const { sealer } = sealerOf();
    expect(await sealer.reveal(personal('sample:1', 'clear'))).toBe('clear');
    expect(await sealer.revealAll([personal('sample:1', 'clear')])).toEqual(['clear']);
  });

  it('yields Erased when the key is gone, for that subject only', async () => {
    const { keys, sealer } = sealerOf();
    const data = { a: personal('sample:1', 'one'), b: personal('sample:2', 'two') };
    const sealed = await sealer.seal(data, EVENT);
    await keys.destroy('sample:1');
    expect(await sealer.reveal(sealed.a)).toEqual(ERASED);
    expect(await sealer.revealAll(sealed)).toEqual({ a: ERASED, b: 'two' });
  });

  it('refuses new text about an erased subject, in both languages', async () => {
    const { keys, sealer } = sealerOf();
    await keys.destroy('sample:1');
    const refused = await sealedNote(sealer).catch((error: unknown) => error as Refused);
    expect(refused).toBeInstanceOf(Refused);
    expect(refused).toMatchObject({ code: 'sealing.subject-erased', params: { subject: 'sample:1' } });
    expect((refused as Refused).text('da')).toContain('sample:1');
  });

  it.each<[string, Partial<Sealed>]>([
    ['event', { event: OTHER_EVENT }],
    ['path', { path: '/elsewhere' }],
    ['text', { ciphertext: Buffer.from('a nots').toString('base64') }],
    ['IV', { iv: randomBytes(12).toString('base64') }],
    ['tag', { tag: randomBytes(16).toString('base64') }],
    ['length of the tag', { tag: randomBytes(4).toString('base64') }],
    ['length of the IV', { iv: '' }],
  ])('notices a changed %s', async (_, change) => {
    const { sealer } = sealerOf();
    const moved = { ...(await sealedNote(sealer)), ...change };
    await expect(sealer.reveal(moved)).rejects.toThrow(SealBroken);
    await expect(sealer.revealAll({ list: [moved] })).rejects.toThrow(SealBroken);
  });

  it('notices a seal that was relabelled for another subject', async () => {
    const { keys, sealer } = sealerOf();
    await keys.keyForSealing('sample:2');
    await expect(sealer.reveal({ ...(await sealedNote(sealer)), subject: 'sample:2' })).rejects.toThrow(
      SealBroken,
    );
  });

  it('notices a key that is not the one it was sealed with', async () => {
    const sealed = await sealedNote(sealerOf().sealer);
    const { keys, sealer } = sealerOf();
    await keys.keyForSealing('sample:1');
    await expect(sealer.reveal(sealed)).rejects.toThrow(SealBroken);
  });

  it('seals anew what was sealed in another event, since it would not stand in its place', async () => {
    const { sealer } = sealerOf();
    const sealed = await sealedNote(sealer);
    expect(() => assertSealsInPlace({ note: sealed }, OTHER_EVENT)).toThrow(SealMoved);
    expect(() => assertSealsInPlace({ copy: sealed }, EVENT)).toThrow(SealMoved);
    const again = await sealer.seal({ copy: sealed }, OTHER_EVENT);
    expect(again.copy).toMatchObject({ subject: 'sample:1', event: OTHER_EVENT, path: '/copy' });
    expect(await sealer.reveal(again.copy)).toBe('a note');
  });

  it('leaves a seal alone that stands in its place', async () => {
    const { sealer } = sealerOf();
    const note = await sealedNote(sealer);
    expect(await sealer.seal({ note }, EVENT)).toEqual({ note });
  });

  it('carries no erased text into another event', async () => {
    const { keys, sealer } = sealerOf();
    const copy = await sealedNote(sealer);
    await keys.destroy('sample:1');
    await expect(sealer.seal({ copy }, OTHER_EVENT)).rejects.toMatchObject({
      code: 'sealing.subject-erased',
    });
  });

  it('fetches the keys of a list together', async () => {
    const asked: number[] = [];
    class Listening extends InMemoryKeyStore {
      override async keys(wanted: readonly { readonly subject: string; readonly version: number }[]) {
        asked.push(wanted.length);
        return super.keys(wanted);
      }
    }
    const { sealer } = sealerOf(new Listening());
    const list = Array.from({ length: 20 }, (_, i) => personal(`sample:${i % 4}`, `note ${i}`));
    const sealed = await sealer.seal({ list }, EVENT);
    expect(sealed.list.every(isSealed)).toBe(true);
    asked.length = 0;
    await sealer.revealAll(sealed);
    expect(asked).toEqual([4]);
  });
});
