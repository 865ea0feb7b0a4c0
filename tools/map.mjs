// `npm run map`: draws which folder uses which, as Mermaid in docs/map.md.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, repo, runTool } from './processes.mjs';
import { PlainError, lastLines, step } from './say.mjs';

const folders = { API: 'apps/api/src', web: 'apps/web/src', libraries: 'libs' };

async function draw(folder) {
  const collapse = folder === 'libs' ? '^libs/[^/]+' : `^${folder}/[^/]+`;
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid', '--collapse', collapse];
  const only = ['--include-only', `^${folder}`, '--exclude', '\\.spec\\.tsx?$|/testing/|/dist/'];
  const { code, output } = await runTool(process.execPath, [
    commandOf('dependency-cruiser', 'depcruise'),
    folder,
    ...options,
    ...only,
  ]);
  if (code !== 0 && !output.includes('flowchart'))
    throw new PlainError(`The map could not be drawn:\n${lastLines(output, 10)}`);
  return output.trim();
}

export async function run() {
  await step('docs/map.md', async () => {
    const parts = ['# Map', '', 'Made by `npm run map`: an arrow points to what is used.', ''];
    for (const [name, folder] of Object.entries(folders)) {
      if (!existsSync(join(repo, folder))) continue;
      parts.push(`## ${name}`, '', '```mermaid', await draw(folder), '```', '');
    }
    mkdirSync(join(repo, 'docs'), { recursive: true });
    writeFileSync(join(repo, 'docs', 'map.md'), parts.join('\n'));
  });
}
