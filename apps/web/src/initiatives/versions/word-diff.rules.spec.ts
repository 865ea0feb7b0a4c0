/// <reference types="jest" />
import { diffWords } from './word-diff.rules';

describe('diffWords', () => {
  it.each([
    ['a b c', 'a b c', [['same', 'a b c']]],
    ['', 'nieuw', [['added', 'nieuw']]],
    ['weg', '', [['removed', 'weg']]],
    ['', '', []],
  ])('%j to %j', (before, after, expected) => {
    expect(diffWords(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected);
  });

  it('finds one changed word between equal ones', () => {
    const parts = diffWords('Een bankje bij de vijver.', 'Een tafel bij de vijver.');
    expect(parts.map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'same:Een ',
      'removed:bankje ',
      'added:tafel ',
      'same:bij de vijver.',
    ]);
  });

  it('gives the new text back, and the words of the old one', () => {
    const before = 'Eén regel.\n\n- punt een\n- punt twee\n\nSlot van het verhaal';
    const after = 'Eén regel.\n\nNog een regel.\n\n- punt twee\n- punt drie\n\nSlot van het plan';
    const parts = diffWords(before, after);
    const without = (kind: string) =>
      parts
        .filter((part) => part.kind !== kind)
        .map(({ text }) => text)
        .join('');
    expect(without('added').split(/\s+/)).toEqual(before.split(/\s+/));
    expect(without('removed')).toBe(after);
  });

  it('does not call another line break another word', () => {
    expect(diffWords('Tot slot.\n\nEinde', 'Tot slot. Toch niet.\n\nEinde').map(({ kind }) => kind)).toEqual([
      'same',
      'added',
      'same',
    ]);
  });

  it('copes with long texts that have nothing in common', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 3000 }, (_, index) => `b${index}`).join(' ');
    expect(diffWords(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
