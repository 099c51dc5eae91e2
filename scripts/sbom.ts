// `npm run sbom -- <folder>`: says, as CycloneDX, what is in the published client and in the deployed bot.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('It needs a folder: npm run sbom -- <folder>');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const contents = [
  { name: '@org/smn-core', type: 'library' },
  { name: '@org/slack-bot', type: 'application' },
];
for (const { name, type } of contents) {
  const file = join(resolve(folder), `${name.replace('@org/', '')}.cdx.json`);
  const format = ['--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', type];
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/pnpm'),
    ['--filter', name, 'sbom', '--prod', ...format, '--out', file],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) {
    console.error(`pnpm could not say what ${name} consists of: ${file} is not there, or not whole.`);
    process.exit(1);
  }
  console.log(file);
}
