// `node scripts/licences.ts`: fails when a production dependency of any package has a licence that is not on the list.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isAllowedLicence } from './licence-rules.ts';

/** What pnpm tells of a package that has a licence. */
interface LicensedPackage {
  readonly name: string;
  readonly versions: readonly string[];
}

const root = join(import.meta.dirname, '..');
const { stdout, stderr, status } = spawnSync(
  join(root, 'node_modules/.bin/pnpm'),
  ['--recursive', 'licenses', 'list', '--prod', '--json'],
  { cwd: root, encoding: 'utf8' },
);
if (status !== 0) {
  console.error(`pnpm could not list the licences: ${stderr}`);
  process.exit(1);
}
const byLicence = Object.entries(JSON.parse(stdout) as Readonly<Record<string, readonly LicensedPackage[]>>);
if (byLicence.length === 0) {
  console.error('pnpm lists no package at all: is everything installed?');
  process.exit(1);
}
for (const [licence, packages] of byLicence) {
  if (isAllowedLicence(licence)) continue;
  for (const { name, versions } of packages)
    console.error(
      `${name} ${versions.join(', ')} has the licence “${licence}”, which is not on the list: see docs/supply-chain.md`,
    );
  process.exitCode = 1;
}
console.log(byLicence.map(([licence, packages]) => `${licence}: ${packages.length}`).join(', '));
