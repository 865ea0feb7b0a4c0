// Elections of any size from a real one: ballots drawn again, or mixed two by two so that few are the same.
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';

/** A small repeatable generator (xorshift32): the same election on every machine. */
export function generatorOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

/** From two ballots, each project of either with a chance of one half, and at least one. */
function mix(first, second, random) {
  const named = [...new Set([...first, ...second])];
  const kept = named.filter(() => random(2) === 1);
  return kept.length > 0 ? kept : [named[random(named.length)]];
}

/**
 * Writes `ballots` approval ballots drawn from the file `from` to the file `to`; `isMixed` makes most of them new.
 * Costs and budget grow along, so that a voter's part of the budget stays what it was.
 */
export async function resample(load, from, to, { ballots, isMixed, projects }) {
  const { readDocument, writePabulib } = pabulibOf(load);
  const document = readDocument(readFileSync(from));
  const vote = document.voteColumns.indexOf('vote');
  const kept = document.projects.slice(0, projects);
  const ids = new Set(kept.map(([id]) => id));
  const real = [...document.votes]
    .map((row) => row[vote].split(',').filter((id) => ids.has(id)))
    .filter((names) => names.length > 0);
  const random = generatorOf(2026);
  const factor = ballots / real.length;
  const grown = (amount) => Math.max(1, Math.round(Number(amount) * factor));
  function* votes() {
    for (let voter = 0; voter < ballots; voter++) {
      const drawn = real[random(real.length)];
      const names = isMixed ? mix(drawn, real[random(real.length)], random) : drawn;
      yield [`v${voter}`, names.join(',')];
    }
  }
  const idColumn = document.projectColumns.indexOf('project_id');
  const costColumn = document.projectColumns.indexOf('cost');
  const budget = document.meta.find(([key]) => key === 'budget')[1];
  const output = createWriteStream(to);
  const chunks = writePabulib({
    meta: Object.entries({
      description: `${ballots} ballots drawn from a real election`,
      country: 'Worldwide',
      unit: 'Bench',
      instance: `${ballots}`,
      num_projects: kept.length,
      num_votes: ballots,
      budget: grown(budget),
      vote_type: 'approval',
      rule: 'unknown',
      date_begin: 2026,
      date_end: 2026,
    }).map(([key, value]) => [key, `${value}`]),
    projectColumns: ['project_id', 'cost'],
    projects: kept.map((row) => [row[idColumn], `${grown(row[costColumn])}`]),
    voteColumns: ['voter_id', 'vote'],
    votes: votes(),
  });
  for (const chunk of chunks) if (!output.write(chunk)) await once(output, 'drain');
  output.end();
  await once(output, 'finish');
}

const pabulibOf = (load) => ({ ...load('pabulib/document'), ...load('pabulib/writer') });
