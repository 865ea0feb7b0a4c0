// `npm run bench -- NAME`: measurements, never tests. Each prints its tables as Markdown, as docs/benchmarks.md holds them.
import { PlainError } from './say.mjs';

const benches = {
  reads: () => import('./bench/reads.mjs'),
  count: () => import('./bench/count.mjs'),
};

export async function run({ args }) {
  const name = args[0] ?? '';
  if (!benches[name])
    throw new PlainError(`Say which: npm run bench -- ${Object.keys(benches).join(' | ')}.`);
  const { bench } = await benches[name]();
  await bench(args.slice(1));
  return 0;
}
