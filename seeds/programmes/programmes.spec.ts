import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { flat, gaps, source, STATUS, type Source } from './coverage';
import { whatIsWrong } from './shape';
import type { Entry, Finance, Goal, Indicator, Programme, ProgrammeFile, Quote, Value } from './shape';
import { misprints, numbersIn, printedNumber } from './tables';

const DOCUMENTS = join(__dirname, '../documents');
const sources = new Map<string, Source>(
  readdirSync(DOCUMENTS).map((file) => [file, source(file, readFileSync(join(DOCUMENTS, file), 'utf8'))]),
);
const files = readdirSync(__dirname).filter((file) => file.endsWith('.yaml'));
const read = (file: string) => parse(readFileSync(join(__dirname, file), 'utf8')) as ProgrammeFile;

const programmes = files.flatMap((file) => read(file).programmes);
const goalsOf = (programme: Programme): Goal[] => programme.themes.flatMap((theme) => theme.goals);
const goals = programmes.flatMap(goalsOf);
const entries = goals.flatMap((goal) => goal.entries);
const tables = programmes.flatMap((programme) => programme.finances);

/** Words that must be accounted for but are no goal, action, result, indicator or amount, each with the reason. */
const notGoals = [
  { file: '000', text: 'Wat wilden we bereiken? (doel)', reason: 'heading; the goals below it are quoted' },
  {
    file: '001',
    text: 'Hieronder werken we onze twee rollen als overheid (programma 4; dienstverlening) en als bedrijf (programma 5; bedrijfsvoering) verder uit.',
    reason: 'tells how to read the document',
  },
  {
    file: '001',
    text: 'Hieronder is visueel weergegeven wat we aan reguliere taken binnen programma 4 uitvoeren.',
    reason: 'the figure or table it announces is not in the text',
  },
  {
    file: '001',
    text: 'In onderstaand overzicht is te zien waar het geld naar toe gaat.',
    reason: 'the figure or table it announces is not in the text',
  },
  { file: '001', text: 'Doelen en acties', reason: 'heading; the goals below it are quoted' },
  { file: '001', text: 'Beleidsmatige ontwikkelingen.', reason: 'heading with nothing below it' },
  {
    file: '001',
    text: 'Hierna staan de afwijkingen voor het jaar 2021 toegelicht.',
    reason: 'the figure or table it announces is not in the text',
  },
  { file: '001', text: 'Autonome ontwikkelingen.', reason: 'heading with nothing below it' },
  {
    file: '001',
    text: 'Wat zijn onze reguliere taken in dit programma.',
    reason: 'heading with nothing below it',
  },
  { file: '002', text: 'Waar gaan we naartoe?', reason: 'heading; the goals below it are quoted' },
  {
    file: '003',
    text: 'Naam Indicator Via balie (%) Via balie cijfers Digitaal (%) Digitaal in cijfers',
    reason: 'column heads; they became the labels and units of the values',
  },
  {
    file: '004',
    text: 'Zie voor ondersteunende dienstverlening aan inwoners die dat nodig hebben programma 4 Zorg en samenleving.',
    reason: 'refers to another programme',
  },
];

/** Every quote under a value, wherever it hangs. */
function quotesIn(value: unknown): Quote[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('file' in value && 'text' in value) return [value as Quote];
  return Object.values(value).flatMap(quotesIn);
}

const textOf = (file: string) => sources.get(file)?.text ?? '';
const headerQuotes = new Set(tables.map((table) => table.quote));

function gapsIn(programme: Programme, file: string) {
  const quotes = quotesIn(programme);
  const all = sources.get(file) ?? source(file, '');
  const texts = (chosen: Quote[]) => chosen.map((quote) => quote.text);
  return gaps(
    all,
    texts(quotes.filter((quote) => !headerQuotes.has(quote))),
    texts(quotes.filter((quote) => headerQuotes.has(quote))),
  );
}

describe('the shape', () => {
  it.each(files)('%s has nothing unknown and misses nothing', (file) => {
    expect(whatIsWrong(read(file))).toEqual([]);
  });

  it.each(files)('%s uses each key once', (file) => {
    const content = read(file);
    const themes = content.programmes.flatMap((programme) => programme.themes);
    const keys = [...content.programmes, ...themes, ...themes.flatMap((theme) => theme.goals)].map(
      ({ key }) => key,
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(content.municipality).toBe(file.replace('.yaml', ''));
  });

  it('continues only an earlier goal of the same programme', () => {
    for (const programme of programmes) {
      const keys = goalsOf(programme).map((goal) => goal.key);
      goalsOf(programme).forEach((goal, index) => {
        if (goal.continues) expect(keys.slice(0, index)).toContain(goal.continues);
      });
    }
  });

  it('tells each story in order of year, then of the documents', () => {
    for (const programme of programmes) {
      const order = programme.documents.map((document) => document.file);
      const place = ({ year, quote }: Entry) =>
        year * 1e8 + order.indexOf(quote.file) * 1e6 + textOf(quote.file).indexOf(flat(quote.text));
      for (const goal of goalsOf(programme)) {
        const places = goal.entries.map(place);
        expect({ goal: goal.key, places }).toEqual({
          goal: goal.key,
          places: [...places].sort((a, b) => a - b),
        });
      }
    }
  });

  it('says why an indicator has no figures', () => {
    const silent = goals.flatMap((goal) => goal.indicators ?? []).filter(({ values }) => values.length === 0);
    expect(silent.filter(({ note }) => !note)).toEqual([]);
  });
});

describe('the quotes', () => {
  it('stand, word for word, in a document of their own programme', () => {
    for (const programme of programmes) {
      const own = programme.documents.map((document) => document.file);
      const astray = quotesIn({ ...programme, documents: [] }).filter(
        (quote) => !own.includes(quote.file) || !textOf(quote.file).includes(flat(quote.text)),
      );
      expect(astray).toEqual([]);
    }
  });

  it('hold the claim and not just a word', () => {
    expect(quotesIn(programmes).filter((quote) => flat(quote.text).split(' ').length < 3)).toEqual([]);
  });

  it('name every number that our own sentence names', () => {
    const analysis = tables.flatMap((table) => table.analysis ?? []);
    const summaries = [...programmes, ...programmes.flatMap((programme) => programme.themes), ...goals];
    const claims = [
      ...entries,
      ...analysis,
      ...summaries.map(({ summary, quote }) => ({ text: summary, quote })),
    ];
    const invented = claims.filter(({ text, quote }) => {
      const known = numbersIn(quote.text);
      return numbersIn(text).some((number) => !known.includes(number));
    });
    expect(invented).toEqual([]);
  });

  it('cover every document, each used once', () => {
    const used = programmes.flatMap((programme) => programme.documents.map((document) => document.file));
    expect(used.sort()).toEqual([...sources.keys()].sort());
  });
});

describe('the status letters', () => {
  const COLOUR = { G: 'green', O: 'orange' } as const;
  const lights = entries.filter((entry) => entry.light);

  /** Each letter with the first words after it, as the quote of its entry has to begin. */
  const letters = [...sources.values()].flatMap(({ file, lines }) =>
    lines.flatMap(({ text }, index) => {
      if (!STATUS.test(text)) return [];
      const next = lines[index + 1]?.text.slice(0, 20) ?? '';
      return [{ file, light: COLOUR[text as 'G' | 'O'], begin: `${text} ${next}` }];
    }),
  );

  it('are found in the documents', () => {
    expect(letters).toHaveLength(6);
  });

  it.each(letters)('$begin… is one light', ({ file, light, begin }) => {
    const found = lights.filter(({ quote }) => quote.file === file && flat(quote.text).startsWith(begin));
    expect(found.map((entry) => [entry.kind, entry.light])).toEqual([['result', light]]);
  });

  it('are the only lights', () => {
    expect(lights).toHaveLength(letters.length);
  });
});

describe('the tables', () => {
  it.each(tables)('$title: the amounts are those that the document prints', (table: Finance) => {
    for (const line of table.lines) {
      const quote = flat(line.quote.text);
      expect(quote.startsWith(`${line.name} `)).toBe(true);
      expect(
        quote
          .slice(line.name.length + 1)
          .split(' ')
          .map(printedNumber),
      ).toEqual(line.amounts);
      expect(line.amounts).toHaveLength(table.columns.length);
    }
  });

  it.each(tables)('$title: the unit is the one that the document prints', (table: Finance) => {
    const printed = /Bedragen x (€ ?)?([\d.]+)/.exec(flat(table.quote.text))?.[2] ?? '';
    expect(printedNumber(printed)).toBe(table.unit);
  });

  it.each(tables)('$title: adds up, save for the roundings named', (table: Finance) => {
    const named = table.roundings.map(({ line, group, column, printed, calculated }) => {
      return { line, group, column, printed, calculated };
    });
    const byText = (cells: object[]) => cells.map((cell) => JSON.stringify(cell)).sort();
    expect(byText(named)).toEqual(byText(misprints(table)));
  });

  it('keep every amount of the explanation', () => {
    const euros = (text: string) => (text.match(/€ [\d.]*\d/g) ?? []).sort();
    const claims = tables.flatMap((table) => table.analysis ?? []);
    expect(claims.map(({ text }) => euros(text))).toEqual(claims.map(({ quote }) => euros(quote.text)));
  });
});

describe('the indicators', () => {
  const printed = ({ unit, value }: Value) => (unit === 'percent' ? `${value}%` : String(value));
  const all = goals.flatMap((goal) => (goal.indicators ?? []).map((indicator) => ({ goal, indicator })));

  /** The document names most benchmarks apart from the table, beside the digital share: "benchmark 64% … 77%". */
  function isNamed(value: Value, { goal, indicator }: { goal: Goal; indicator: Indicator }): boolean {
    if (numbersIn(indicator.quote.text).includes(printed(value))) return true;
    const digital = indicator.values.find(({ label, unit }) => label === 'Digitaal' && unit === 'percent');
    if (value.kind !== 'benchmark' || !digital) return false;
    return goal.entries.some(
      ({ quote }) =>
        quote.text.includes(`benchmark ${printed(value)}`) &&
        quote.text.includes(`Midden-Groningen: ${printed(digital)}`),
    );
  }

  it('give only figures that the document names', () => {
    const invented = all.flatMap((one) => one.indicator.values.filter((value) => !isNamed(value, one)));
    expect(invented).toEqual([]);
  });

  const rows = all
    .map(({ indicator }) => indicator)
    .filter(({ quote }) => /\d% [\d.]+ \d+% [\d.]+$/.test(quote.text));

  it('have a row for each row of the table', () => {
    expect(rows).toHaveLength(6);
  });

  it.each(rows)(
    '$name: the four figures stand in the order of the row and the shares follow from the counts',
    (row) => {
      const measured = row.values.filter(({ kind }) => kind === 'measured');
      expect(measured.map(printed)).toEqual(numbersIn(row.quote.text));
      const [deskShare, desk, digitalShare, digital] = measured.map(({ value }) => value);
      const share = (part = NaN) => Math.round((100 * part) / ((desk ?? NaN) + (digital ?? NaN)));
      expect([deskShare, digitalShare]).toEqual([share(desk), share(digital)]);
    },
  );
});

describe('completeness', () => {
  const owners = programmes.flatMap((programme) =>
    programme.documents.map(({ file }) => ({ programme, file })),
  );
  const excused = (file: string, text: string) =>
    notGoals.filter((one) => file.startsWith(one.file)).some((one) => one.text === text);

  it.each(owners)('$file: every line that matters is quoted', ({ programme, file }) => {
    expect(gapsIn(programme, file).filter(({ text }) => !excused(file, text))).toEqual([]);
  });

  it('excuses nothing that is quoted or is not there', () => {
    const open = owners.flatMap(({ programme, file }) =>
      gapsIn(programme, file).map(({ text }) => ({ file, text })),
    );
    const idle = notGoals.filter(
      (one) => !open.some(({ file, text }) => file.startsWith(one.file) && text === one.text),
    );
    expect(idle).toEqual([]);
  });
});
