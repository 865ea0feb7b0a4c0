// What a running copy keeps in .data: the secret of this computer, the demo accounts, and which run is going on.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { claim, ownerOf, release, repo } from './processes.mjs';
import { PlainError, say } from './say.mjs';
import { checkPort, whyNotPort } from './services.mjs';

export const dataFolder = join(repo, '.data');
const runFile = join(dataFolder, 'running.json');
const accountsFile = join(dataFolder, 'demo-accounts.json');

/** A path below .data, of which the folder exists. */
export function inData(...names) {
  try {
    mkdirSync(dataFolder, { recursive: true });
  } catch (error) {
    throw new PlainError(
      `The folder ${dataFolder} cannot be made (${error.code}): make room or change the owner of the copy.`,
    );
  }
  return join(dataFolder, ...names);
}

/** Claims this copy and its port, or ends with one sentence; returns the function that gives them back. */
export async function claimRun(port) {
  const file = inData('running.json');
  const hadOwner = existsSync(file) && !ownerOf(file);
  if (hadOwner) await waitForPort(port);
  const owner = ownerOf(file);
  if (owner)
    throw new PlainError(
      `Samenstem already runs at http://localhost:${owner.port} (process ${owner.pid}): stop that one first.`,
    );
  await checkPort(port);
  claim(file, () => 'Samenstem is already being started: wait for that one.', { port });
  return async () => release(runFile);
}

/** A run that was killed leaves programs that need a moment to notice. */
async function waitForPort(port) {
  for (let tries = 0; tries < 50 && (await whyNotPort(port)) === 'EADDRINUSE'; tries += 1) {
    if (tries === 5) say('Waiting for the previous run to leave…');
    await sleep(200);
  }
}

/** The secret for sessions in development, made once and readable only by its owner. */
export function developmentSecret() {
  const file = inData('secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

/** The demo accounts that were announced for this database, now or in an earlier run. */
export function knownAccounts(database) {
  if (!existsSync(accountsFile)) return [];
  const kept = JSON.parse(readFileSync(accountsFile, 'utf8'));
  return kept.database === database ? kept.accounts : [];
}

/** Keeps newly announced accounts beside those of this database that are known already. */
export function rememberAccounts(database, announced) {
  const isNew = ({ email }) => announced.every((account) => account.email !== email);
  const accounts = [...knownAccounts(database).filter(isNew), ...announced];
  const file = inData('demo-accounts.json');
  writeFileSync(file, JSON.stringify({ database, accounts }, null, 2), { mode: 0o600 });
}
