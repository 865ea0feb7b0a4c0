import { localPath } from './local-path.rules';

describe('localPath', () => {
  test.each(['/', '/mijn-account', '/initiatieven?thema=groen', '/initiatieven/1#steun'])(
    'keeps %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  test.each([
    null,
    '',
    'mijn-account',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/a\\b',
    'https://evil.example',
    'javascript:alert(1)',
  ])('goes home for %s', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
