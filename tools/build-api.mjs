// Turns apps/api/src into apps/api/dist.
import { fileURLToPath } from 'node:url';
import { compilerOf } from './compile.mjs';
import { say, tellError } from './say.mjs';

/** Builds what changed since the last call in this process; returns `{ count, changed, milliseconds }`. */
export const buildApi = compilerOf('apps/api');

/** Builds again and again: `onBuilt(result)` after each change, `onError(error)` once per failure. */
export function watchApi(onBuilt, onError) {
  let lastFailure = '';
  const look = async () => {
    try {
      const result = await buildApi();
      if (result.changed > 0 || lastFailure) onBuilt(result);
      lastFailure = '';
    } catch (error) {
      if (error.message !== lastFailure) onError(error);
      lastFailure = error.message;
    }
    timer = setTimeout(look, 400);
  };
  let timer = setTimeout(look, 400);
  return () => clearTimeout(timer);
}

/** "42 files in 310 ms". */
export const describeBuild = ({ count, milliseconds }) => `${count} files in ${milliseconds} ms`;

async function main(args) {
  say(`apps/api/dist: ${describeBuild(await buildApi())}`);
  if (args.includes('--watch'))
    watchApi((result) => say(`apps/api/dist: ${describeBuild(result)}`), tellError);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main(process.argv.slice(2)).catch((error) => process.exit(tellError(error)));
}
