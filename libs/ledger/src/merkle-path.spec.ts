import { siblingSides } from './merkle-path.js';

const sides = (place: number, last: number) =>
  siblingSides(place, last)
    .map((side) => side[0])
    .join('');

/** From the division of the tree in RFC 9162 §2.1.3.1: below which child of each subtree the leaf is. */
function twin(index: number, size: number): string {
  if (size === 1) return '';
  let k = 1;
  while (k * 2 < size) k *= 2;
  return index < k ? `${twin(index, k)}r` : `${twin(index - k, size - k)}l`;
}

describe('the sides of a path', () => {
  it.each([
    [0, 0, ''],
    [0, 1, 'r'],
    [1, 1, 'l'],
    [2, 2, 'l'],
    [0, 2, 'rr'],
    [0, 6, 'rrr'],
    [3, 6, 'llr'],
    [4, 6, 'rrl'],
    [5, 6, 'lrl'],
    [6, 6, 'll'],
    [6, 7, 'rll'],
    [4, 4, 'l'],
    [64, 64, 'l'],
    [96, 96, 'll'],
  ])('of node %i where the last is %i are %j', (place, last, expected) => {
    expect(sides(place, last)).toBe(expected);
  });

  it('follow the division of the tree', () => {
    const places = Array.from({ length: 71 }, (_, size) =>
      Array.from({ length: size }, (_place, index) => [index, size] as const),
    ).flat();
    expect(places.length).toBe(2485);
    expect(places.filter(([index, size]) => sides(index, size - 1) !== twin(index, size))).toEqual([]);
  });

  it('are one for each level of the largest tree', () => {
    expect(sides(0, 2 ** 53 - 2)).toBe('r'.repeat(53));
    expect(sides(2 ** 53 - 2, 2 ** 53 - 2)).toBe('l'.repeat(52));
    expect(sides(2 ** 53 - 3, 2 ** 53 - 2)).toBe(`lr${'l'.repeat(51)}`);
    expect(sides(2 ** 52, 2 ** 52)).toBe('l');
  });
});
