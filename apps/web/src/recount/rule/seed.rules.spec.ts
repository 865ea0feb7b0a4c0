import { bytesOfSeed, isSeed } from './seed.rules';

test.each([
  ['3f9a04', true],
  ['3F', true],
  ['', false],
  ['3f9', false],
  ['3g', false],
  [' 3f', false],
  ['0x3f', false],
])('“%s” can be a seed: %s', (text, expected) => expect(isSeed(text)).toBe(expected));

test('a seed is read byte by byte', () => {
  expect([...bytesOfSeed('00ff3F9a')]).toEqual([0, 255, 63, 154]);
  expect([...bytesOfSeed('')]).toEqual([]);
});
