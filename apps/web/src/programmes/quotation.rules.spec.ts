import { findQuote, paragraphsOf } from './quotation.rules';

const TEXT = 'Doel\n\nG\n\nWe hebben (soms)  veel\ngedaan. Meer niet.\n \nEinde';

test('a quote is found across line breaks and repeated spaces', () => {
  const place = findQuote(TEXT, 'G We hebben (soms) veel gedaan.');
  expect(TEXT.slice(place!.start, place!.end)).toBe('G\n\nWe hebben (soms)  veel\ngedaan.');
});

test('what does not stand there is not found', () => {
  expect(findQuote(TEXT, 'Alles is gedaan')).toBeNull();
  expect(findQuote(TEXT, ' ')).toBeNull();
});

test('the text is cut where the quote begins and ends', () => {
  const paragraphs = paragraphsOf(TEXT, findQuote(TEXT, 'veel gedaan.'));
  expect(paragraphs).toEqual([
    [[{ text: 'Doel', isQuoted: false }]],
    [[{ text: 'G', isQuoted: false }]],
    [
      [
        { text: 'We hebben (soms)  ', isQuoted: false },
        { text: 'veel', isQuoted: true },
      ],
      [
        { text: 'gedaan.', isQuoted: true },
        { text: ' Meer niet.', isQuoted: false },
      ],
    ],
    [[{ text: 'Einde', isQuoted: false }]],
  ]);
});
