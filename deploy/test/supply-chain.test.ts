import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isAllowedLicence } from '../../scripts/licence-rules.ts';
import { productionPackages } from './support/production-packages.ts';
import { repository } from './support/repository.ts';

/** The part of a CycloneDX document that is looked at. */
interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly {
    readonly purl: string;
    readonly licenses?: readonly unknown[];
    readonly externalReferences?: readonly { readonly hashes?: readonly { readonly alg: string }[] }[];
  }[];
}

const lockfile = readFileSync(repository('pnpm-lock.yaml'), 'utf8');

describe('the lockfile', () => {
  it('has a checksum for every package, and no address to get one from', () => {
    const { packages } = parse(lockfile) as { packages: Readonly<Record<string, { resolution: object }>> };
    const kinds = new Set(Object.values(packages).flatMap(({ resolution }) => Object.keys(resolution)));
    expect([...kinds]).toEqual(['integrity']);
    expect(lockfile).not.toMatch(/https?:\/\//);
  });
});

describe('the install', () => {
  const settings = parse(readFileSync(repository('pnpm-workspace.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;

  it('takes no version younger than three days, and no source that is less trusted than before', () => {
    expect(settings).toMatchObject({
      minimumReleaseAge: 3 * 24 * 60,
      minimumReleaseAgeStrict: true,
      blockExoticSubdeps: true,
      trustPolicy: 'no-downgrade',
    });
    // A fix that could not wait is let in by its version, never a package for good.
    const excluded = (settings['minimumReleaseAgeExclude'] ?? []) as readonly string[];
    expect(excluded.filter((entry) => !/.@\d/.test(entry))).toEqual([]);
  });

  it('runs no script but that of the two packages that bring a program', () => {
    expect(settings).toMatchObject({ strictDepBuilds: true, allowBuilds: { node: true, pnpm: true } });
    expect(Object.keys(settings['allowBuilds'] ?? {})).toEqual(['node', 'pnpm']);
  });
});

describe('licences', () => {
  it('of all production dependencies are on the list', () => {
    expect(execFileSync(process.execPath, [repository('scripts/licences.ts')], { encoding: 'utf8' })).toMatch(
      /MIT: \d+/,
    );
  });

  it.each(['MIT', ' MIT ', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', '(BSD-3-Clause AND Apache-2.0)'])(
    'allow %j',
    (expression) => {
      expect(isAllowedLicence(expression)).toBe(true);
    },
  );

  it.each([
    '',
    'Unknown',
    'UNLICENSED',
    'GPL-3.0-only',
    'MIT AND GPL-3.0-only',
    '(MIT OR ISC) AND SSPL-1.0',
    'GPL-3.0-only AND (ISC OR MIT OR 0BSD)',
    'mit',
  ])('do not allow %j', (expression) => {
    expect(isAllowedLicence(expression)).toBe(false);
  });
});

describe('the page on dependencies', () => {
  it('says why of each direct one', () => {
    const page = readFileSync(repository('docs/supply-chain.md'), 'utf8');
    const explained = Array.from(page.matchAll(/^\| `([^`]+)`/gm), ([, name = '']) => name);
    const manifests = globSync(repository('{packages,apps}/*/package.json')).map(
      (file) => JSON.parse(readFileSync(file, 'utf8')) as { readonly dependencies?: Readonly<Record<string, string>> },
    );
    const direct = manifests.flatMap(({ dependencies = {} }) => Object.keys(dependencies));
    expect(explained.toSorted()).toEqual([...new Set(direct)].filter((name) => !name.startsWith('@org/')).toSorted());
  });
});

describe('the SBOM', () => {
  it('names every package of the client and of the bot, with licence and checksum', () => {
    const folder = mkdtempSync(join(tmpdir(), 'smsreport-sbom-'));
    try {
      execFileSync(process.execPath, [repository('scripts/sbom.ts'), folder]);
      const client = read(join(folder, 'smn-core.cdx.json'));
      const bot = read(join(folder, 'slack-bot.cdx.json'));
      expect(namesOf(client)).toEqual(productionPackages('packages/core'));
      expect(namesOf(bot).filter((name) => !name.startsWith('@org/'))).toEqual(productionPackages('apps/slack-bot'));
      for (const { components } of [client, bot]) {
        for (const { purl, licenses, externalReferences = [] } of components) {
          expect(licenses, purl).toHaveLength(1);
          const hashes = externalReferences.flatMap((reference) => reference.hashes ?? []);
          expect(hashes, purl).toMatchObject(purl.startsWith('pkg:npm/%40org/') ? [] : [{ alg: 'SHA-512' }]);
        }
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function read(file: string): Sbom {
  return JSON.parse(readFileSync(file, 'utf8')) as Sbom;
}

function namesOf({ components }: Sbom): readonly string[] {
  return components.map(({ purl }) => decodeURIComponent(purl.replace('pkg:npm/', ''))).toSorted();
}
