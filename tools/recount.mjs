// `npm run --silent recount -- FILE.pb --rule NAME [--seed HEX] [--trace] [--metrics]`: one JSON object per line.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openCounting, readElection } from './counting.mjs';
import { PlainError } from './say.mjs';

const usage =
  'Use: npm run --silent recount -- FILE.pb --rule NAME|all [--seed HEX] [--trace] [--metrics] [--exact]';
const badFile = 2;

function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        rule: { type: 'string' },
        seed: { type: 'string' },
        trace: { type: 'boolean', default: false },
        metrics: { type: 'boolean', default: false },
        exact: { type: 'boolean', default: false },
      },
    });
    if (positionals.length !== 1 || !values.rule) throw new PlainError(usage);
    return { ...values, file: positionals[0] };
  } catch (error) {
    throw error instanceof PlainError ? error : new PlainError(`${error.message}\n${usage}`);
  }
}

/** The seed's bytes, or null without one. */
function bytesOf(seed) {
  if (seed === undefined) return null;
  if (!/^([0-9a-f]{2})+$/i.test(seed)) {
    throw new PlainError('The seed must be written as hexadecimal digits, two for each byte.');
  }
  return Buffer.from(seed, 'hex');
}

function namesOf({ ruleNames }, election, rule) {
  const known = ruleNames(election);
  if (rule === 'all') return known;
  if (known.includes(rule)) return [rule];
  throw new PlainError(
    `There is no rule "${rule}" for a ballot of the kind ${election.ballotType}. Known: ${known.join(', ')}.`,
  );
}

export async function run({ args }) {
  const { file, rule, seed, trace, metrics, exact } = readArguments(args);
  const seedBytes = bytesOf(seed);
  const load = await openCounting();
  const { election, problems } = await readElection(load, file);
  if (!election) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    for (const { line, column, message } of errors) {
      process.stderr.write(`${file}:${line}:${column}: ${message}\n`);
    }
    return badFile;
  }
  const lot = seedBytes ? await load('ties').drawLot(seedBytes, election.projects) : undefined;
  const { recount } = load('recount');
  for (const name of namesOf(load('rule-names'), election, rule)) {
    const options = { lot, trace, metrics, floatFilter: !exact };
    process.stdout.write(`${JSON.stringify(recount(basename(file), election, name, options))}\n`);
  }
  return 0;
}
