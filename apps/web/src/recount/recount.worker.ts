// Reads and counts beside the page, so that the page keeps listening. Nothing here uses the network.
import { type Election } from '@samenstem/counting/election';
import { type PabulibReading } from '@samenstem/counting/pabulib/checker';
import { PabulibReader } from '@samenstem/counting/pabulib/reader';
import { recount } from '@samenstem/counting/recount';
import { ruleNames } from '@samenstem/counting/rule-names';
import { supportOf } from '@samenstem/counting/support';
import { drawLot } from '@samenstem/counting/ties';
import { bytesOfSeed } from './rule/seed.rules';
import type {
  Contents,
  CountOrder,
  ElectionFacts,
  Failure,
  WorkerReport,
  WorkerRequest,
} from './worker-messages';

const BETWEEN_REPORTS_MS = 60;

/** Of the file that was read last. */
let election: Election | null = null;

function report(message: WorkerReport): void {
  self.postMessage(message);
}

/** Says true at most once in a while: a page cannot show more. */
function rarely(): () => boolean {
  let last = -Infinity;
  return () => {
    const now = performance.now();
    if (now - last < BETWEEN_REPORTS_MS) return false;
    last = now;
    return true;
  };
}

async function readFile(file: File): Promise<PabulibReading> {
  const isTime = rarely();
  const reader = new PabulibReader();
  const stream = file.stream().getReader();
  let read = 0;
  for (;;) {
    const { done, value } = await stream.read();
    if (done) break;
    reader.push(value);
    read += value.length;
    if (isTime()) report({ kind: 'bytes', read });
  }
  const reading = reader.end();
  election = reading.election;
  return reading;
}

function contentsOf(reading: PabulibReading): Contents {
  const { meta, problems, unlistedProblems } = reading;
  return {
    meta,
    problems,
    unlistedProblems,
    election: reading.election && factsOf(reading.election, reading),
  };
}

function factsOf(counted: Election, { projects }: PabulibReading): ElectionFacts {
  const { budget, minorUnits, voters, ballotType, ballots } = counted;
  const { votes, scores } = supportOf(counted);
  return {
    budget: budget / minorUnits,
    voters,
    ballotType,
    projects: projects.map(({ id, name, cells }, index) => ({
      id,
      name: name || id,
      cost: counted.projects[index]!.cost / minorUnits,
      votes: votes[index]!,
      points: ballots.points ? scores[index]! : null,
      isSelected: cells.get('selected') ? cells.get('selected') === '1' : null,
    })),
    ruleNames: ruleNames(counted),
  };
}

async function count(file: File, order: CountOrder): Promise<void> {
  if (!election) await readFile(file);
  const { rule, seed, withTrace } = order;
  const { projects, minorUnits } = election!;
  const lot = seed ? await drawLot(bytesOfSeed(seed), projects) : undefined;
  const isTime = rarely();
  let number = 0;
  const onRun = ({ cost }: { cost: number }): void => {
    number += 1;
    if (isTime()) report({ kind: 'run', number, cost: cost / minorUnits });
  };
  const outcome = recount(file.name, election!, rule, { lot, metrics: true, trace: withTrace, onRun });
  report({ kind: 'counted', order, recount: outcome! });
}

/** Engines say with a RangeError that something does not fit in memory. */
function reasonOf(error: unknown): Failure {
  if (error instanceof RangeError) return 'too-large';
  return error instanceof DOMException ? 'unreadable' : 'broken';
}

self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
  try {
    if (data.kind === 'count') await count(data.file, data.order);
    else report({ kind: 'read', contents: contentsOf(await readFile(data.file)) });
  } catch (error) {
    report({ kind: 'failed', reason: reasonOf(error) });
  }
};
