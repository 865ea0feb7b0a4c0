// The one entry of `npm start`, `npm test` and the rest: it has no dependencies, so it also runs before the install.
import { existsSync } from 'node:fs';
import { checkNode, ensurePackages } from './install.mjs';
import { stopTools } from './processes.mjs';
import { PlainError, speakOnStandardError, tellError } from './say.mjs';

const commands = {
  start: { file: './start.mjs' },
  dev: { file: './dev.mjs' },
  test: { file: './test.mjs', options: { quick: false } },
  check: { file: './test.mjs', options: { quick: true } },
  bench: { file: './bench.mjs' },
  recount: { file: './recount.mjs', isForScripts: true },
  'verify:pabulib': { file: './verify-pabulib.mjs' },
  map: { file: './map.mjs' },
  mutation: { file: './mutation.mjs' },
};

async function main([name, ...args]) {
  checkNode();
  const command = commands[name];
  if (!command) throw new PlainError(`Say what to do: npm ${Object.keys(commands).join(' | npm run ')}.`);
  Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false' });
  if (command.isForScripts) speakOnStandardError();
  const stop = () => (stopTools(), process.exit(1));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  signals.forEach((signal) => process.on(signal, stop));
  await ensurePackages();
  signals.forEach((signal) => process.off(signal, stop));
  const file = new URL(command.file, import.meta.url);
  if (!existsSync(file))
    throw new PlainError(`There is no tools/${command.file.slice(2)} yet, so "${name}" has nothing to run.`);
  const { run } = await import(file);
  process.exitCode = (await run({ ...command.options, args })) ?? 0;
}

main(process.argv.slice(2)).catch((error) => process.exit(tellError(error)));
