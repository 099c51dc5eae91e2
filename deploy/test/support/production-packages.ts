import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parse } from 'yaml';
import { repository } from './repository.ts';

/** What a package of the workspace, or one from the registry, needs: name → version, as the lockfile writes it. */
type Needs = Readonly<Record<string, string>> | undefined;

interface Lockfile {
  readonly importers: Readonly<
    Record<string, { readonly dependencies?: Readonly<Record<string, { readonly version: string }>> }>
  >;
  readonly snapshots: Readonly<
    Record<string, { readonly dependencies?: Needs; readonly optionalDependencies?: Needs }>
  >;
}

/** Everything from the registry that a package of the workspace needs to run, by the lockfile: `name@version`, sorted. */
export function productionPackages(importer: string): readonly string[] {
  const lockfile = parse(readFileSync(repository('pnpm-lock.yaml'), 'utf8')) as Lockfile;
  const found = new Set<string>();
  const workspace = new Set<string>();

  function visitWorkspace(folder: string): void {
    if (workspace.has(folder)) return;
    workspace.add(folder);
    for (const [name, { version }] of Object.entries(lockfile.importers[folder]?.dependencies ?? {})) {
      if (version.startsWith('link:')) visitWorkspace(posix.join(folder, version.slice('link:'.length)));
      else visit(`${name}@${version}`);
    }
  }

  function visit(id: string): void {
    if (found.has(id)) return;
    found.add(id);
    const { dependencies = {}, optionalDependencies = {} } = lockfile.snapshots[id] ?? {};
    for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies }))
      visit(`${name}@${version}`);
  }

  visitWorkspace(importer);
  // In brackets stand the peers that a package was resolved with.
  return [...new Set([...found].map((id) => id.replace(/\(.*/, '')))].toSorted();
}
