// `npm run bench -- count [FOLDER]`: how fast and with how much memory elections are counted, in Node on one core.
// Every measurement that tells memory is a process of its own.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openCounting, readElection } from '../counting.mjs';
import { repo } from '../processes.mjs';
import { PlainError, say } from '../say.mjs';
import { resample } from './resample.mjs';

const rounds = 3;
const anchors = [
  'Poland_Wieliczka_2023_Green_Budget.pb',
  'Netherlands_Assen_2024.pb',
  'Netherlands_Amsterdam_631.pb',
  'Poland_Warszawa_2025_Wawer.pb',
  'France_Toulouse_2024.pb',
  'Poland_Krakow_2024.pb',
  'Poland_Lodz_2022.pb',
  'Poland_Wroclaw_2015_150_-_500.pb',
  'Poland_Warszawa_2026.pb',
  'Hungary_Budapest_2025_XI_Ujbuda.pb',
  'Hungary_Budapest_2024.pb',
];
const source = 'Poland_Lodz_2022.pb';
const projects = 150;
const sizes = [1_000, 10_000, 100_000, 1_000_000];
const rule = 'mes_cost_add1u_int.rec';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 3 : 1);

/** What the child tells: parsing and counting in milliseconds, from a cold start once the program is loaded, and the highest memory of the process in MB. */
async function measureHere(path, name) {
  const load = await openCounting();
  const { recount } = load('recount');
  load('pabulib/reader');
  const startedAt = performance.now();
  const { election } = await readElection(load, path);
  const parsedAt = performance.now();
  recount(basename(path), election, name);
  const countedAt = performance.now();
  const memory = process.resourceUsage().maxRSS / 1024;
  const again = (await readElection(load, path)).election;
  recount(basename(path), again, name);
  const againAt = performance.now();
  const { multiplicities } = election.ballots;
  return {
    voters: election.voters,
    projects: election.projects.length,
    distinct: multiplicities.length,
    parse: parsedAt - startedAt,
    count: countedAt - parsedAt,
    again: againAt - countedAt,
    memory,
  };
}

function measure(path, name = rule) {
  const file = fileURLToPath(import.meta.url);
  const runs = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [file, path, name], { encoding: 'utf8' })),
  );
  const of = (key) => median(runs.map((run) => run[key]));
  return {
    ...runs[0],
    parse: of('parse'),
    count: of('count'),
    again: of('again'),
    memory: of('memory'),
  };
}

function row(label, { voters, projects: count, distinct, parse, count: time, again, memory }) {
  const times = [parse, time, parse + time, again].map(seconds);
  const cells = [label, voters, count, distinct, ...times, Math.round(memory)];
  say(`| ${cells.join(' | ')} |`);
}

const head = [
  '| election | voters | projects | distinct ballots | reading s | counting s | together s | both again s | peak MB |',
  '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
].join('\n');

/** Every rule over the whole set, in this process: how long an election takes, and all of them. */
async function overTheSet(folder) {
  const load = await openCounting();
  const { recount } = load('recount');
  const { ruleNames } = load('rule-names');
  const times = new Map();
  for (const name of readdirSync(folder).sort()) {
    const { election } = await readElection(load, join(folder, name));
    const tooLarge = election.ballots.multiplicities.length > 12_000;
    for (const each of ruleNames(election).filter((each) => !(tooLarge && each.includes('_eps')))) {
      const startedAt = performance.now();
      recount(name, election, each);
      times.set(each, [...(times.get(each) ?? []), { name, time: performance.now() - startedAt }]);
    }
  }
  say('| rule | elections | median s | slowest s | slowest election | all s |\n|---|--:|--:|--:|---|--:|');
  let all = 0;
  for (const [each, list] of [...times].filter(([each]) => !each.includes('borda0'))) {
    const sum = list.reduce((total, { time }) => total + time, 0);
    const slowest = list.reduce((a, b) => (b.time > a.time ? b : a));
    all += sum;
    const numbers = [seconds(median(list.map(({ time }) => time))), seconds(slowest.time)];
    say(`| ${each} | ${list.length} | ${numbers.join(' | ')} | ${slowest.name} | ${seconds(sum)} |`);
  }
  say(`\nThe whole set × all these rules: ${seconds(all)} s.`);
}

async function growth(folder, isMixed) {
  const load = await openCounting();
  const scratch = join(repo, '.data', 'bench');
  mkdirSync(scratch, { recursive: true });
  say(head);
  for (const ballots of sizes) {
    const path = join(scratch, `${ballots}.pb`);
    await resample(load, join(folder, source), path, { ballots, isMixed, projects });
    row(isMixed ? 'mixed' : 'drawn again', measure(path));
    rmSync(path);
  }
}

export async function bench([given] = []) {
  const root = given ?? join(repo, '..', 'shared', 'pabulib');
  const folder = join(root, 'instances');
  if (!existsSync(folder)) throw new PlainError(`There are no elections in ${folder}: give the folder.`);
  say(`### ${rule}: a process for each, median of ${rounds}\n\n${head}`);
  for (const name of anchors) row(name, measure(join(folder, name)));
  say(`\n### Growth: ballots of ${source} drawn again, ${projects} projects\n`);
  await growth(folder, false);
  say('\n### Growth: each ballot mixed from two, so that most differ\n');
  await growth(folder, true);
  say('\n### Each rule over the whole set\n');
  await overTheSet(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, name] = process.argv.slice(2);
  process.stdout.write(JSON.stringify(await measureHere(path, name)));
}
