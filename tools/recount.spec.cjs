// The recount command as outsiders script against it.
const { execFile } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const repo = join(__dirname, '..');
const vector = join('libs', 'counting', 'src', 'pabulib', 'vectors', 'T05_tie_needs_lot.pb');

const recount = (...args) =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ['tools/run.mjs', 'recount', ...args],
      { cwd: repo },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

let folder;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'samenstem-recount-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('prints one JSON object with the fields of the expected outcomes', async () => {
  const { code, stdout, stderr } = await recount(vector, '--rule', 'mes_cost_add1u_int.rec');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toBe(
    `${JSON.stringify({
      instance: 'T05_tie_needs_lot.pb',
      rule: 'mes_cost_add1u_int.rec',
      winners: ['a'],
      total_cost: 100,
      budget: 100,
      endowment_start: '25',
      endowment_final: '49',
      stop: 'next_infeasible',
      ties_met: 0,
      ties_needing_lot: 0,
    })}\n`,
  );
});

test('adds metrics and trace, and draws the lot from the seed', async () => {
  const drawn = async (seed) =>
    JSON.parse(
      (await recount(vector, '--rule', 'greedy_votes.rec', '--seed', seed, '--trace', '--metrics')).stdout,
    );
  const first = await drawn('00');
  expect(first.winners).toEqual(first.trace.ties[0].projects.slice(0, 1));
  expect(first.trace.ties[0].decided_by).toBe('lot');
  expect(first.metrics.voters_without_winner).toBe(2);
  const seeds = await Promise.all(['01', '02', '03', '04'].map(drawn));
  expect(new Set([first, ...seeds].map(({ winners }) => winners[0]))).toEqual(new Set(['a', 'b']));
});

test('prints one line per rule with --rule all', async () => {
  const { code, stdout } = await recount(vector, '--rule', 'all');
  const lines = stdout.trim().split('\n').map(JSON.parse);
  expect(code).toBe(0);
  expect(lines).toHaveLength(36);
  expect(new Set(lines.map(({ rule }) => rule)).size).toBe(lines.length);
});

test('names each problem of a bad file by line and column, and prints no outcome', async () => {
  const file = join(folder, 'bad.pb');
  writeFileSync(
    file,
    readFileSync(join(repo, vector), 'utf8').replace('v3;a', 'v3;z').replace('v2;b', 'v1;b'),
  );
  const { code, stdout, stderr } = await recount(file, '--rule', 'greedy_votes.rec');
  expect([code, stdout]).toEqual([2, '']);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}:21:1: \\S.+$`));
  expect(lines[1]).toMatch(new RegExp(`^${file.replaceAll('.', '\\.')}:22:4: \\S.+$`));
});

test.each([
  ['without a rule', [vector], /^Use: npm run --silent recount/],
  ['with an unknown rule', [vector, '--rule', 'mes'], /^There is no rule "mes"/],
  [
    'with a seed that is not hexadecimal',
    [vector, '--rule', 'greedy_votes.rec', '--seed', 'xyz'],
    /^The seed must/,
  ],
  ['with an unknown option', [vector, '--rule', 'greedy_votes.rec', '--fast'], /Use: npm run/],
  ['without the file', ['nowhere.pb', '--rule', 'greedy_votes.rec'], /^There is no file nowhere\.pb/],
])('says what is wrong %s', async (_, args, message) => {
  const { code, stdout, stderr } = await recount(...args);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(message);
});
