import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What a first visit may load in JavaScript, in bytes after gzip (WCAG does not ask it; phones do). */
const FIRST_LOAD_BUDGET = 130 * 1024;

/** Compresses once at build time, and fails the build when the first load grows beyond its budget. */
function compressAndMeasure(): Plugin {
  return {
    name: 'compress-and-measure',
    apply: 'build',
    writeBundle(options, bundle) {
      const sizes = new Map<string, number>();
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const path = join(options.dir!, file);
        const bytes = readFileSync(path);
        const gzip = gzipSync(bytes, { level: 9 });
        sizes.set(file, gzip.length);
        writeFileSync(`${path}.gz`, gzip);
        writeFileSync(`${path}.br`, brotliCompressSync(bytes));
      }
      const firstLoad = filesOfFirstLoad(bundle);
      const total = firstLoad.reduce((sum, file) => sum + sizes.get(file)!, 0);
      writeFileSync(
        join(options.dir!, 'first-load.json'),
        JSON.stringify({ bytes: total, budget: FIRST_LOAD_BUDGET }),
      );
      console.log(
        `first load: ${(total / 1024).toFixed(1)} kB JavaScript (gzip) of ${FIRST_LOAD_BUDGET / 1024} kB`,
      );
      if (total > FIRST_LOAD_BUDGET) throw new Error('the first load is beyond its budget');
    },
  };
}

type Bundle = Parameters<Extract<Plugin['writeBundle'], (...args: never[]) => unknown>>[1];

/** The entry, and everything it imports at once. */
function filesOfFirstLoad(bundle: Bundle): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    const chunk = bundle[file];
    if (!chunk || chunk.type !== 'chunk' || found.has(file)) return;
    found.add(file);
    chunk.imports.forEach(visit);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.isEntry) visit(chunk.fileName);
  return [...found];
}

export default defineConfig({
  plugins: [react(), compressAndMeasure()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
