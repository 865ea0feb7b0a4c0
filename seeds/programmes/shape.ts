/** The shape of a programme file, strict: what is not named here is refused. */

export type Quote = { file: string; text: string };
export type Claim = { text: string; quote: Quote };
export type Entry = Claim & { kind: string; year: number; light?: 'green' | 'orange' };
export type Value = { label: string; kind: string; unit: string; value: number };
export type Indicator = {
  name: string;
  year: number;
  explanation: string;
  quote: Quote;
  values: Value[];
  note?: string;
};
export type Goal = {
  key: string;
  code?: string;
  title: string;
  summary: string;
  quote: Quote;
  continues?: string;
  entries: Entry[];
  indicators?: Indicator[];
};
export type Theme = { key: string; name: string; summary: string; quote: Quote; goals: Goal[] };
export type Column = { key: string; label: string; year: number; kind: string };
export type Line = { name: string; group: string; total: boolean; amounts: number[]; quote: Quote };
export type Rounding = {
  line: string;
  group: string;
  column: string;
  printed: number;
  calculated: number;
  reason: string;
};
export type Finance = {
  title: string;
  unit: number;
  year: number;
  quote: Quote;
  columns: Column[];
  lines: Line[];
  roundings: Rounding[];
  analysis?: Claim[];
};
export type ProgrammeDocument = { file: string; title: string; kind: string; year: number };
export type Programme = {
  key: string;
  number: string;
  name: string;
  summary: string;
  quote: Quote;
  documents: ProgrammeDocument[];
  themes: Theme[];
  finances: Finance[];
};
export type ProgrammeFile = { municipality: string; programmes: Programme[] };

/** Answers what is wrong with a value, or nothing. */
type Check = (value: unknown, at: string) => string[];
type Fields = Record<string, Check>;

const no = (at: string, why: string) => [`${at}: ${why}`];

const text: Check = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? [] : no(at, 'is not a text');

const integer: Check = (value, at) => (Number.isInteger(value) ? [] : no(at, 'is not a whole number'));

const year: Check = (value, at) =>
  Number.isInteger(value) && Number(value) >= 2000 && Number(value) <= 2100 ? [] : no(at, 'is not a year');

const yesOrNo: Check = (value, at) => (typeof value === 'boolean' ? [] : no(at, 'is not true or false'));

const kebab: Check = (value, at) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(value)) ? text(value, at) : no(at, 'is not in kebab-case');

/** B1: a text that a resident reads in one breath. */
const shortText: Check = (value, at) =>
  String(value).split(/\s+/).length <= 40 ? text(value, at) : no(at, 'is longer than 40 words');

const oneOf =
  (...allowed: string[]): Check =>
  (value, at) =>
    allowed.includes(String(value)) ? [] : no(at, `${String(value)} is not one of ${allowed.join(', ')}`);

const list =
  (item: Check, atLeast = 1): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return no(at, 'is not a list');
    const tooFew = value.length < atLeast ? no(at, `has fewer than ${atLeast}`) : [];
    return [...tooFew, ...value.flatMap((one, index) => item(one, `${at}[${index}]`))];
  };

const record =
  (required: Fields, optional: Fields = {}): Check =>
  (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return no(at, 'is not a record');
    const known: Fields = { ...required, ...optional };
    const missing = Object.keys(required).filter((key) => !(key in value));
    return [
      ...missing.map((key) => `${at}.${key}: is missing`),
      ...Object.entries(value).flatMap(
        ([key, one]) => known[key]?.(one, `${at}.${key}`) ?? no(`${at}.${key}`, 'is unknown'),
      ),
    ];
  };

const quote = record({ file: text, text });

const entry = record(
  { kind: oneOf('ambition', 'action', 'result', 'outlook', 'context'), year, text: shortText, quote },
  { light: oneOf('green', 'orange') },
);

const value = record({
  label: text,
  kind: oneOf('measured', 'benchmark', 'target'),
  unit: oneOf('percent', 'count', 'grade'),
  value: integer,
});

const indicator = record(
  { name: text, year, explanation: shortText, quote, values: list(value, 0) },
  { note: shortText },
);

const goal = record(
  { key: kebab, title: shortText, summary: shortText, quote, entries: list(entry, 0) },
  { code: text, continues: kebab, indicators: list(indicator) },
);

const theme = record({ key: kebab, name: text, summary: shortText, quote, goals: list(goal) });

const column = record({
  key: kebab,
  label: text,
  year,
  kind: oneOf('account', 'budget', 'budget-before', 'budget-after', 'realised', 'deviation', 'forecast'),
});

const group = oneOf('costs', 'revenue', 'balance', 'reserves');

const line = record({ name: text, group, total: yesOrNo, amounts: list(integer), quote });

const rounding = record({
  line: text,
  group,
  column: kebab,
  printed: integer,
  calculated: integer,
  reason: text,
});

const finance = record(
  {
    title: text,
    unit: integer,
    year,
    quote,
    columns: list(column),
    lines: list(line),
    roundings: list(rounding, 0),
  },
  { analysis: list(record({ text: shortText, quote })) },
);

const programmeDocument = record({
  file: text,
  title: text,
  kind: oneOf('interim-report', 'budget', 'annual-account'),
  year,
});

const programme = record({
  key: kebab,
  number: text,
  name: text,
  summary: shortText,
  quote,
  documents: list(programmeDocument),
  themes: list(theme),
  finances: list(finance),
});

const programmeFile = record({ municipality: kebab, programmes: list(programme) });

/** Every place where the file departs from the shape. */
export const whatIsWrong = (file: unknown): string[] => programmeFile(file, 'file');
