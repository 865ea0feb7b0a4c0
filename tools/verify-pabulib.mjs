// `npm run verify:pabulib [-- FOLDER] [--exact]`: counts real elections and holds every outcome against expected
// ones. FOLDER has `instances/`, `expected.jsonl.gz` and `explain.jsonl.gz`; it is not part of the project,
// because the data library states no licence.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { openCounting, readElection } from './counting.mjs';
import { repo } from './processes.mjs';
import { PlainError, elapsed, say } from './say.mjs';

const tolerance = 1e-9;
const exactFields = [
  'winners',
  'total_cost',
  'budget',
  'endowment_start',
  'endowment_final',
  'stop',
  'ties_met',
  'ties_needing_lot',
];
const tracedFields = [
  'rounds',
  'losers',
  'virtual_money_unspent',
  'voters_with_nothing_left',
  'voters_who_paid_nothing',
  'effective_support_percent',
];
/** What we tell on top of the expected files. */
const ownFields = ['money_missing'];
const recordedRules = {
  greedy: { skip: true, usesThreshold: false },
  'greedy-threshold': { skip: true, usesThreshold: true },
  'greedy-no-skip': { skip: false, usesThreshold: false },
};

function readLines(path) {
  return gunzipSync(readFileSync(path)).toString().trim().split('\n').map(JSON.parse);
}

const isClose = (found, expected) =>
  Math.abs(found - expected) <= tolerance * Math.max(1, Math.abs(expected));

function isSame(found, expected) {
  return typeof expected === 'number' ? isClose(found, expected) : found === expected;
}

/** The first place where what was found does not hold what was expected, or null; numbers may differ by 1e-9. */
function difference(found, expected, path) {
  if (expected === null || typeof expected !== 'object') {
    return isSame(found, expected) ? null : `${path}: ${found} instead of ${expected}`;
  }
  const keys = new Set([...Object.keys(expected), ...Object.keys(found ?? {})]);
  for (const key of keys) {
    if (!(key in expected) && ownFields.includes(key)) continue;
    const inside = difference(found?.[key], expected[key], `${path}.${key}`);
    if (inside) return inside;
  }
  return null;
}

const pick = (object, keys) =>
  Object.fromEntries(keys.flatMap((key) => (object[key] === undefined ? [] : [[key, object[key]]])));

/** Rules that are a yardstick have many best sets: only how good it is can be compared. */
function checkOutcome({ load, election, floatFilter }, expected) {
  const found = load('recount').recount(expected.instance, election, expected.rule, {
    metrics: true,
    floatFilter,
  });
  if (!found) return 'there is no such rule';
  if (expected.objective !== undefined) return difference(found.objective, expected.objective, 'objective');
  return (
    difference(
      pick(found, Object.keys(pick(expected, exactFields))),
      pick(expected, exactFields),
      'outcome',
    ) ??
    difference(found.metrics, expected.metrics, 'metrics') ??
    (expected.completion_added ? checkCompletion(load, election, expected) : null)
  );
}

function checkCompletion(load, election, { instance, rule, completion_added, comparison, winners }) {
  const keptGreedy = comparison?.keep_mes === false;
  const { trace } = load('recount').recount(instance, election, rule, { trace: keptGreedy });
  const added = keptGreedy ? trace.completion_added : winners.slice(winners.length - completion_added.length);
  const compared = keptGreedy ? pick(comparison, Object.keys(trace.comparison)) : null;
  return (
    difference(added, completion_added, 'completion_added') ??
    (compared && difference(trace.comparison, compared, 'comparison'))
  );
}

/** What the city decided, where the rule that the file names leads to it. */
function checkRecorded({ load, election }, { status, rule_recorded: rule, threshold, selected }) {
  if (status !== 'reproduced by recorded rule') return 'skipped';
  const { skip, usesThreshold } = recordedRules[rule];
  const { countElection, walkOf } = load('count');
  const tieKeys = ['cost', 'votes'];
  const { support } = walkOf(election, { tieKeys });
  const ineligible = usesThreshold
    ? load('thresholds').belowThreshold(election, support, { kind: 'votes', atLeast: Number(threshold) })
    : [];
  const { winners } = countElection(
    election,
    { kind: 'greedy', by: 'votes', skip, fundUnsupported: true },
    { tieKeys, constraints: { ineligible } },
  );
  const ids = winners.map((project) => election.projects[project].id).sort();
  return difference(ids.join(), [...selected].sort().join(), 'selected');
}

function checkExplanation({ load, election }, expected) {
  const { explain } = load('explanation');
  const { tracedExplanation } = load('recount');
  const { fraction } = load('fraction');
  const isEffectiveSupport = expected.rule === 'effective_support';
  const walk = load('count').walkOf(election, { tieKeys: isEffectiveSupport ? [] : ['cost', 'votes'] });
  const [numerator, denominator = '1'] = `${expected.endowment ?? expected.endowment_final}`.split('/');
  const endowment = fraction(BigInt(numerator) * BigInt(election.minorUnits), BigInt(denominator));
  const utility = expected.rule.includes('mes_card') ? 'plain' : 'cost';
  const found = tracedExplanation(walk, explain(walk, { utility }, endowment));
  const wanted = pick(expected, tracedFields);
  return difference(pick(found, Object.keys(wanted)), wanted, 'explanation');
}

function checkLine(context, line) {
  if (line.rule === 'recorded') return checkRecorded(context, line);
  const isExplanation = line.rule.startsWith('explain.') || line.rule === 'effective_support';
  return isExplanation ? checkExplanation(context, line) : checkOutcome(context, line);
}

async function checkElection(context, folder, instance, lines) {
  const { election, problems } = await readElection(context.load, join(folder, 'instances', instance));
  if (!election) return lines.map((line) => ({ line, problem: `cannot be read: ${problems[0].message}` }));
  return lines.map((line) => ({ line, problem: checkLine({ ...context, election }, line) }));
}

function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { exact: { type: 'boolean', default: false } },
  });
  const folder = positionals[0] ?? join(repo, '..', 'shared', 'pabulib');
  if (!existsSync(join(folder, 'expected.jsonl.gz'))) {
    throw new PlainError(
      `There are no elections in ${folder}: give the folder that holds expected.jsonl.gz.`,
    );
  }
  return { folder, floatFilter: !values.exact };
}

/** Lines of both files per election, in order of the files. */
function linesPerElection(folder) {
  const byElection = new Map();
  for (const file of ['expected.jsonl.gz', 'explain.jsonl.gz']) {
    for (const line of readLines(join(folder, file))) {
      byElection.set(line.instance, [...(byElection.get(line.instance) ?? []), line]);
    }
  }
  return byElection;
}

export async function run({ args }) {
  const { folder, floatFilter } = readArguments(args);
  const startedAt = performance.now();
  const byElection = linesPerElection(folder);
  const context = { load: await openCounting(), floatFilter };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const [instance, lines] of byElection) {
    for (const { line, problem } of await checkElection(context, folder, instance, lines)) {
      const result = problem === null ? 'passed' : problem === 'skipped' ? 'skipped' : 'failed';
      total[result]++;
      if (result === 'failed') say(`✗ ${instance} ${line.rule}: ${problem}`);
    }
  }
  say(
    `${byElection.size} elections in ${elapsed(startedAt)}; ${total.skipped} lines without a rule to repeat`,
  );
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}
