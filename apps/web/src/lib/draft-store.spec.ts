import { beforeEach, describe, expect, it } from '@jest/globals';
import { DraftStore, type Texts } from './draft-store.js';

class TextsInMemory extends Map<string, string> implements Texts {
  getItem = (key: string) => this.get(key) ?? null;
  setItem = (key: string, text: string) => void this.set(key, text);
  removeItem = (key: string) => void this.delete(key);
  key = (index: number) => [...this.keys()][index] ?? null;
  get length() {
    return this.size;
  }
}

const FORM = 'anna.answer.item-1';

describe('drafts of one form in two tabs', () => {
  let texts: TextsInMemory;
  let first: DraftStore;
  let second: DraftStore;

  beforeEach(() => {
    texts = new TextsInMemory();
    first = new DraftStore(texts, 'first');
    second = new DraftStore(texts, 'second');
  });

  it('has none to begin with', () => expect(first.read(FORM)).toBeUndefined());

  it('gives each tab its own back', () => {
    first.keep(FORM, { note: 'one' }, 1);
    second.keep(FORM, { note: 'two' }, 2);
    expect(first.read(FORM)).toEqual({ note: 'one' });
    expect(second.read(FORM)).toEqual({ note: 'two' });
  });

  it('tells that there is one, wherever it was typed', () => {
    expect(second.has(FORM)).toBe(false);
    first.keep(FORM, { note: 'one' }, 1);
    expect(second.has(FORM)).toBe(true);
  });

  it('leaves the draft of the one alone when the other sends', () => {
    first.keep(FORM, { note: 'one' }, 1);
    second.keep(FORM, { note: 'two' }, 2);
    second.forget(FORM);
    expect(first.read(FORM)).toEqual({ note: 'one' });
  });

  it('begins with the latest of the tabs that are gone', () => {
    first.keep(FORM, { note: 'one' }, 1);
    second.keep(FORM, { note: 'two' }, 2);
    expect(new DraftStore(texts, 'third').read(FORM)).toEqual({ note: 'two' });
  });

  it('forgets what it began with once that is sent', () => {
    first.keep(FORM, { note: 'one' }, 1);
    second.read(FORM);
    second.keep(FORM, { note: 'one and more' }, 2);
    second.forget(FORM);
    expect(texts.size).toBe(0);
  });

  it('does not forget what its own tab has typed since', () => {
    first.keep(FORM, { note: 'one' }, 1);
    second.read(FORM);
    first.keep(FORM, { note: 'one, gone on with' }, 2);
    second.forget(FORM);
    expect(first.read(FORM)).toEqual({ note: 'one, gone on with' });
  });

  it('knows forms, and people, by their whole name', () => {
    first.keep('anna.answer.item-1', { note: 'one' }, 1);
    expect(second.read('anna.answer.item-10')).toBeUndefined();
    expect(second.read('anna.answer.item')).toBeUndefined();
    expect(second.read('bo.answer.item-1')).toBeUndefined();
  });

  it('takes what it cannot read for nothing', () => {
    texts.set(`tilsyn.draft.${FORM}#first`, '{');
    expect(first.read(FORM)).toBeUndefined();
  });

  it('forgets everything of everybody, and nothing else', () => {
    first.keep(FORM, {}, 1);
    second.keep('bo.plan', {}, 1);
    texts.set('tilsyn.language', 'da');
    first.forgetAll();
    expect([...texts.keys()]).toEqual(['tilsyn.language']);
  });
});
