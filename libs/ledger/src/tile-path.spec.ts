import fc from 'fast-check';
import { parseTilePath, tilePath, type TileOrBundle } from './tile-path.js';

// The index of C2SP tlog-tiles is 1234067; the others are by the same rule.
const paths: readonly (readonly [string, TileOrBundle])[] = [
  ['tile/0/x001/x234/067', { level: 0, index: 1234067, width: 256 }],
  ['tile/0/x001/234.p/12', { level: 0, index: 1234, width: 12 }],
  ['tile/0/000', { level: 0, index: 0, width: 256 }],
  ['tile/1/999', { level: 1, index: 999, width: 256 }],
  ['tile/1/x001/000', { level: 1, index: 1000, width: 256 }],
  ['tile/1/x001/x000/000.p/255', { level: 1, index: 1_000_000, width: 255 }],
  ['tile/63/005.p/1', { level: 63, index: 5, width: 1 }],
  ['tile/entries/000.p/12', { level: 'entries', index: 0, width: 12 }],
  ['tile/entries/x012/345', { level: 'entries', index: 12345, width: 256 }],
  ['tile/0/x009/x007/x199/x254/x740/991', { level: 0, index: 9_007_199_254_740_991, width: 256 }],
];

describe('the path of a tile or a bundle', () => {
  it.each(paths)('is %s, and is read back', (path, tile) => {
    expect(tilePath(tile)).toBe(path);
    expect(parseTilePath(path)).toEqual(tile);
  });

  it.each([
    '',
    'tile',
    'tile/0',
    'tile/0/',
    '/tile/0/000',
    'tile/0/000/',
    'tile//000',
    'tile/64/000',
    'tile/100/000',
    'tile/00/000',
    'tile/01/000',
    'tile/-1/000',
    'tile/data/000',
    'tile/Entries/000',
    'tile/0/0',
    'tile/0/00',
    'tile/0/0000',
    'tile/0/x000',
    'tile/0/x000/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x01/002',
    'tile/0/X001/002',
    'tile/0/x001/x002',
    'tile/0/x001002',
    'tile/0/000.p/0',
    'tile/0/000.p/00',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/257',
    'tile/0/000.p/1000',
    'tile/0/000.p/',
    'tile/0/000.p',
    'tile/0/000xp/1',
    'tile/0/000.p/1 ',
    'tile/0/000\n',
    'tile/0/000.p/-1',
    'tile/0/x001/../000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/x001/x000/x000/x000/x000/x000/000',
    'tile/0/٠٠٠',
  ])('is not %j', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('says where, and nothing else says the same', () => {
    const level = fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const));
    const tile = fc.record({ level, index: fc.maxSafeNat(), width: fc.integer({ min: 1, max: 256 }) });
    fc.assert(fc.property(tile, (one) => expect(parseTilePath(tilePath(one))).toEqual(one)));
    const soup = fc.array(fc.constantFrom('tile/', '0', '12', 'x', '/', '001', '.p/', 'entries/'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(soup, (parts) => {
        const path = parts.join('');
        const read = parseTilePath(path);
        expect(read === null || tilePath(read) === path).toBe(true);
      }),
    );
  });
});
