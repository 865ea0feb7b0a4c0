import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BallotTable } from '../election.js';
import { type PabulibListeners, type PabulibReading } from './checker.js';
import { PabulibReader } from './reader.js';

const VECTORS = join(__dirname, 'vectors');

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(file: string | Uint8Array, listeners?: PabulibListeners, chunk = 1 << 20): PabulibReading {
  const bytes = typeof file === 'string' ? bytesOf(file) : file;
  const reader = new PabulibReader(listeners);
  for (let from = 0; from < bytes.length; from += chunk) reader.push(bytes.subarray(from, from + chunk));
  return reader.end();
}

/** Every distinct ballot as `times × project:points …`. */
const ballotsOf = ({ starts, projects, points, multiplicities }: BallotTable): string[] =>
  Array.from(multiplicities, (times, ballot) => {
    const entries = Array.from({ length: starts[ballot + 1]! - starts[ballot]! }, (_, entry) => {
      const at = starts[ballot]! + entry;
      return points === null ? `${projects[at]}` : `${projects[at]}:${points[at]}`;
    });
    return `${times} × ${entries.join(' ')}`;
  });

/** A file of three projects (10, 20 and 30) with these ballots. */
function file(type: string, meta: string[], votes: string[]): string {
  const points = type === 'cumulative' || type === 'scoring' ? ';points' : '';
  return [
    'META',
    'key;value',
    'num_projects;3',
    `num_votes;${votes.length}`,
    'budget;50',
    `vote_type;${type}`,
    ...meta,
    'PROJECTS',
    'project_id;cost',
    'a;10',
    'b;20',
    'c/1;30',
    'VOTES',
    `voter_id;vote${points}`,
    ...votes.map((vote, voter) => `v${voter};${vote}`),
    '',
  ].join('\n');
}

function electionOf(type: string, meta: string[], votes: string[]) {
  const { election, problems } = read(file(type, meta, votes));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    ballotType: election!.ballotType,
    voters: election!.voters,
    ballots: ballotsOf(election!.ballots),
  };
}

describe('the Pabulib reader', () => {
  it('reads approval ballots as sets', () => {
    expect(electionOf('approval', [], ['c/1,a', 'a,c/1,a', '', 'b'])).toEqual({
      ballotType: 'approval',
      voters: 4,
      ballots: ['2 × 0 2', '1 × 1'],
    });
  });

  it('reads approval ballots with a limit on their cost as knapsack ballots', () => {
    expect(electionOf('approval', ['max_sum_cost;50'], ['a']).ballotType).toBe('knapsack');
    expect(electionOf('approval', ['max_sum_cost;none'], ['a']).ballotType).toBe('approval');
    expect(electionOf('choose-1', ['max_sum_cost;50'], ['a']).ballotType).toBe('choose-1');
  });

  it('reads choose-1 ballots', () => {
    expect(electionOf('choose-1', [], ['a', 'b', 'a'])).toEqual({
      ballotType: 'choose-1',
      voters: 3,
      ballots: ['2 × 0', '1 × 1'],
    });
  });

  it('adds the points of a cumulative ballot up', () => {
    expect(electionOf('cumulative', [], ['b,a,b;4,3,2', 'a;0', 'b,a;6,3', 'c/1,b;1,0'])).toEqual({
      ballotType: 'cumulative',
      voters: 4,
      ballots: ['2 × 0:3 1:6', '1 × 2:1'],
    });
  });

  it('gives the last of an ordinal ballot one point', () => {
    const long = Array.from({ length: 80 }, () => 'a').join(',');
    expect(electionOf('ordinal', [], ['c/1,a,b', 'b', '', 'a,b,a', long])).toEqual({
      ballotType: 'ordinal',
      voters: 5,
      ballots: ['1 × 0:2 1:1 2:3', '1 × 1:1', '1 × 0:4 1:2', '1 × 0:3240'],
    });
  });

  it('counts negative scores as 0', () => {
    expect(electionOf('scoring', [], ['a,b,c/1;5,-3,0', 'b,b;7,-7'])).toEqual({
      ballotType: 'score',
      voters: 2,
      ballots: ['1 × 0:5', '1 × 1:7'],
    });
  });

  it('gives the default score to the projects that a ballot does not name', () => {
    const votes = ['b;5', 'c/1;0', ';', 'a,b,c/1;1,1,1', 'b,a;5,2', 'c/1,b,a;2,5,2'];
    expect(electionOf('scoring', ['default_score;2'], votes)).toEqual({
      ballotType: 'score',
      voters: 6,
      ballots: ['3 × 0:2 1:5 2:2', '1 × 0:2 1:2', '1 × 0:2 1:2 2:2', '1 × 0:1 1:1 2:1'],
    });
    expect(electionOf('scoring', ['default_score;0'], ['b;5']).ballots).toEqual(['1 × 1:5']);
    expect(electionOf('scoring', ['default_score;-2'], ['b;5']).ballots).toEqual(['1 × 1:5']);
    expect(electionOf('approval', ['default_score;2'], ['b']).ballots).toEqual(['1 × 1']);
  });

  it('does not look at points of other ballots', () => {
    const text = file('approval', [], ['a,b;x']).replace('voter_id;vote', 'voter_id;vote;points');
    expect(ballotsOf(read(text).election!.ballots)).toEqual(['1 × 0 1']);
  });

  it('writes money in the minor units that the finest amount needs', () => {
    const money = (budget: string, cost: string) => {
      const text = file('approval', [], ['a'])
        .replace('budget;50', `budget;${budget}`)
        .replace('a;10', `a;${cost}`);
      const { election } = read(text);
      return [election!.minorUnits, election!.budget, ...election!.projects.map((project) => project.cost)];
    };
    expect(money('400000.0', '10.00')).toEqual([1, 400000, 10, 20, 30]);
    expect(money('50.5', '10')).toEqual([10, 505, 100, 200, 300]);
    expect(money('50.5', '0.01')).toEqual([100, 5050, 1, 2000, 3000]);
    expect(money('50', '12.3450')).toEqual([1000, 50_000, 12_345, 20_000, 30_000]);
  });

  it('tells the projects as they stand in the file', () => {
    const text = file('approval', [], ['a'])
      .replace('project_id;cost', 'project_id;cost;category;name;target;moon')
      .replace('a;10', 'a;10.0;"green, sport,";"A;\n""B""";all;full')
      .replace('b;20', 'b;20;None;;;')
      .replace('c/1;30', 'c/1;30;x;C;;');
    const { projects, election } = read(text);
    expect(projects.map(({ id, name, categories }) => [id, name, categories])).toEqual([
      ['a', 'A;\n"B"', ['green', 'sport']],
      ['b', '', []],
      ['c/1', 'C', ['x']],
    ]);
    expect([...projects[0]!.cells]).toEqual([
      ['project_id', 'a'],
      ['cost', '10.0'],
      ['category', 'green, sport,'],
      ['name', 'A;\n"B"'],
      ['beneficiaries', 'all'],
      ['moon', 'full'],
    ]);
    expect(election!.projects).toEqual([
      { id: 'a', cost: 10, categories: ['green', 'sport'] },
      { id: 'b', cost: 20 },
      { id: 'c/1', cost: 30, categories: ['x'] },
    ]);
    expect(election!.projects[1]).not.toHaveProperty('categories');
  });

  it('tells every key of META', () => {
    const { meta } = read(file('approval', ['moon;full', 'empty;', 'moon;new'], ['a']));
    expect([...meta]).toEqual([
      ['num_projects', '3'],
      ['num_votes', '1'],
      ['budget', '50'],
      ['vote_type', 'approval'],
      ['moon', 'full'],
      ['empty', ''],
    ]);
  });

  it('tells what it reads to those who listen', () => {
    const heard: unknown[] = [];
    const text = file('approval', ['moon;full', 'moon;new', ';x'], ['a,b', '" c/1"', 'x', 'a;b']).replace(
      'c/1;30',
      'a;30\n;30\nc/1;0',
    );
    read(text, {
      onMeta: (key, value) => heard.push([key, value]),
      onProject: ({ id }) => heard.push(id),
      onVote: ({ voterId, cells }) => heard.push({ voterId, cells: [...cells] }),
    });
    expect(heard).toEqual([
      ['num_projects', '3'],
      ['num_votes', '4'],
      ['budget', '50'],
      ['vote_type', 'approval'],
      ['moon', 'full'],
      'a',
      'b',
      'c/1',
      {
        voterId: 'v0',
        cells: [
          ['voter_id', 'v0'],
          ['vote', 'a,b'],
        ],
      },
      {
        voterId: 'v1',
        cells: [
          ['voter_id', 'v1'],
          ['vote', 'c/1'],
        ],
      },
      {
        voterId: 'v2',
        cells: [
          ['voter_id', 'v2'],
          ['vote', 'x'],
        ],
      },
    ]);
  });

  it('has nothing to tell of a file without sections', () => {
    const { election, meta, projects, problems, unlistedProblems } = read('');
    expect([election, [...meta], projects, problems.length, unlistedProblems]).toEqual([null, [], [], 3, 0]);
  });

  it('tells what stands before the place where the file breaks', () => {
    const { election, meta, projects } = read(file('approval', [], ['a']).replace(/VOTES[^]*/, ''));
    expect([election, meta.get('budget'), projects.map(({ id }) => id)]).toEqual([
      null,
      '50',
      ['a', 'b', 'c/1'],
    ]);
  });

  it('reads a ballot that names one project very often', () => {
    const often = Array.from({ length: 5000 }, (_, index) => ['a', 'b'][index % 2]).join(',');
    const ones = Array.from({ length: 5000 }, () => '1').join(',');
    expect(electionOf('approval', [], [often]).ballots).toEqual(['1 × 0 1']);
    expect(electionOf('cumulative', [], [`${often};${ones}`]).ballots).toEqual(['1 × 0:2500 1:2500']);
  });

  it('finds a voter among very many', () => {
    const votes = Array.from({ length: 5000 }, () => 'a');
    const text = file('approval', [], votes);
    expect(read(text).election?.voters).toBe(5000);
    const { problems } = read(text.replace('v4999;', 'v1234;'));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ code: 'duplicate-voter-id', line: 5013, column: 1 }]);
  });

  it('reads 50,000 votes in a fraction of a second', () => {
    const votes = Array.from({ length: 50_000 }, (_, voter) => (voter % 3 === 0 ? 'a,b' : 'c/1,a'));
    const bytes = bytesOf(file('approval', [], votes));
    const start = performance.now();
    expect(ballotsOf(read(bytes).election!.ballots)).toEqual(['16667 × 0 1', '33333 × 0 2']);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the reading', () => {
  const cell = fc.constantFrom(
    'a',
    'b',
    'c/1',
    'a,b',
    '',
    '"a,b"',
    '"a',
    'é😀',
    'x;y',
    ' a',
    'a"',
    '"a\nb"',
    'a\rb',
    '5',
    '""',
  );
  const rows = fc.array(cell, { maxLength: 12 });
  const types = fc.constantFrom('approval', 'cumulative', 'ordinal', 'scoring', 'choose-1', 'other');
  const files = fc.tuple(types, rows, rows).map(([type, meta, votes]) =>
    file(
      type,
      meta.map((value, index) => `key${index};${value}`),
      votes,
    ),
  );

  it('is the same however the file is cut', () => {
    const property = fc.property(files, fc.integer({ min: 1, max: 40 }), (text, chunk) => {
      expect(read(text, undefined, chunk)).toEqual(read(text));
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });

  it('is the same with CRLF as with LF', () => {
    const plain = files.filter((text) => !/"|\r/.test(text));
    const property = fc.property(plain, (text) => {
      expect(read(text.replaceAll('\n', '\r\n'))).toEqual(read(text));
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });

  it('has an election exactly when there is no error', () => {
    const property = fc.property(files, (text) => {
      const { election, problems } = read(text);
      expect(election === null).toBe(problems.some(({ severity }) => severity === 'error'));
    });
    fc.assert(property, { seed: 1, numRuns: 200 });
  });
});

describe('the vectors', () => {
  const names = readdirSync(VECTORS).filter((name) => name.endsWith('.pb'));
  const warnings: Record<string, string[]> = {
    'T03_unanimous_whole_budget.pb': ['unquoted-separator'],
    'T04_tie_cost_then_votes.pb': ['unquoted-separator'],
    'T05_tie_needs_lot.pb': ['unquoted-separator'],
    'T09_empty_and_duplicate.pb': ['unquoted-separator', 'repeated-project'],
    'T13_lexicographic_ids.pb': ['stray-quote'],
  };

  it('are sixteen', () => {
    expect(names).toHaveLength(16);
  });

  it.each(names)('%s is read', (name) => {
    const { election, meta, problems } = read(readFileSync(join(VECTORS, name)));
    expect(problems.map(({ code }) => code)).toEqual(warnings[name] ?? []);
    expect(election!.voters).toBe(Number(meta.get('num_votes')));
    expect(election!.projects).toHaveLength(Number(meta.get('num_projects')));
    const [first] = readFileSync(join(VECTORS, name.replace('.pb', '.expected.jsonl')), 'utf8').split('\n');
    const { budget } = JSON.parse(first!) as { budget: number };
    expect(election!.budget / election!.minorUnits).toBe(budget);
  });

  it('say what they say', () => {
    const election = (name: string) => read(readFileSync(join(VECTORS, name))).election!;
    const empties = election('T09_empty_and_duplicate.pb');
    expect([empties.voters, ...ballotsOf(empties.ballots)]).toEqual([
      5,
      '1 × 0 1',
      '1 × 0',
      '1 × 1 2',
      '1 × 2',
    ]);
    const decimals = election('T12_decimals.pb');
    expect([decimals.minorUnits, decimals.budget]).toEqual([100, 10_050]);
    expect(decimals.projects.map(({ cost }) => cost)).toEqual([3350, 3350, 3350, 1]);
    const points = election('T10_points_vs_points_cost.pb');
    expect(ballotsOf(points.ballots)).toEqual(['1 × 0:3 1:2', '1 × 0:3 2:2', '1 × 0:5', '1 × 1:3 2:2']);
    const ordinal = election('T16_ordinal.pb');
    expect(ballotsOf(ordinal.ballots)).toEqual([
      '1 × 0:3 1:2 2:1',
      '1 × 1:2 2:1',
      '1 × 0:2 2:3 3:1',
      '1 × 3:1',
      '1 × 0:1 1:2',
    ]);
    const text = read(readFileSync(join(VECTORS, 'T03_unanimous_whole_budget.pb'))).meta.get('description');
    expect(text).toMatch(/; n=6 breaks naive doubles$/);
  });
});
