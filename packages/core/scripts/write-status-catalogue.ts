// Writes what is derived from the status catalogue: the pages in docs/status-codes, and the list of codes that reading a
// report needs. Run it with node after changing a row: node scripts/write-status-catalogue.ts
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { listedCodesSource } from './listed-codes-source.ts';
import { statusPages } from './status-pages.ts';

const pagesFolder = new URL('../docs/status-codes/', import.meta.url);
const pages = statusPages();

await mkdir(pagesFolder, { recursive: true });
for (const [name, text] of pages) await writeFile(new URL(name, pagesFolder), text);
for (const name of await readdir(pagesFolder)) {
  if (name.endsWith('.md') && !pages.has(name)) await rm(new URL(name, pagesFolder));
}
await writeFile(new URL('../src/status/listed-codes.ts', import.meta.url), listedCodesSource());
console.log(`${pages.size} pages in docs/status-codes, src/status/listed-codes.ts`);
