// Picks from the voorbeeld theme the tokens that our Utrecht components use and our own theme does not set.
// Run after an upgrade or a change of imports: node libs/ui/tokens/pick.mjs
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const read = (name) => readFileSync(require.resolve(name), 'utf8');
const own = (name) => readFileSync(new URL(`../src/${name}`, import.meta.url), 'utf8');
const declarations = (css) =>
  [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]);
const uses = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

// Button moods that no component of ours has.
const UNUSED =
  /button-(warning|ready)|-action-(warning|ready)|(secondary-action|subtle)-(danger|warning|ready)/;

const theme = new Map(
  declarations(read('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css')),
);
const house = readdirSync(new URL('../src/styles/', import.meta.url))
  .filter((name) => !/^(utrecht|.*generated)\.css$/.test(name))
  .map((name) => own(`styles/${name}`));
const ours = new Set(declarations(own('styles/theme.css')).map(([name]) => name));
const imports = [...own('styles/utrecht.css').matchAll(/@import '([^']+)'/g)].map(([, name]) => read(name));

const picked = new Set();
function pick(name) {
  if (picked.has(name) || ours.has(name) || UNUSED.test(name) || !theme.has(name)) return;
  picked.add(name);
  uses(theme.get(name)).forEach(pick);
}
uses([...imports, ...house].join('\n')).forEach(pick);

const groups = new Map();
for (const name of [...picked].sort()) {
  const group = name.split('-').slice(2, 4).join('-');
  groups.set(group, [...(groups.get(group) ?? []), `${name}:${theme.get(name)};`]);
}

const lines = [...groups].map(([group, set]) => `/* ${group} */\n:root{${set.join('')}}`);
writeFileSync(
  new URL('../src/styles/floor.generated.css', import.meta.url),
  `/* Made by tokens/pick.mjs from @nl-design-system-unstable/voorbeeld-design-tokens (EUPL-1.2). Do not edit. */\n${lines.join('\n')}\n`,
);
console.log(`${picked.size} of ${theme.size} tokens`);
