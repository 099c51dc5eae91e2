import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { spreadOf } from '../ack/statistics.ts';
import type { Bench } from '../bench-context.ts';
import { ratiosOf, ratioText, spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

interface Import {
  readonly ms: number;
  readonly mb: number;
}

const core = '@org/smn-core';
const base = 'undici and zod';
const imported: Readonly<Record<string, readonly string[]>> = {
  [core]: ['@org/smn-core'],
  [base]: ['undici', 'zod'],
  undici: ['undici'],
  zod: ['zod'],
  'the vendor’s SDK core': [
    '@huaweicloud/huaweicloud-sdk-core/HcClient.js',
    '@huaweicloud/huaweicloud-sdk-core/auth/BasicCredentials.js',
    '@huaweicloud/huaweicloud-sdk-core/http/DefaultHttpClient.js',
  ],
  '@slack/bolt': ['@slack/bolt'],
};

const run = promisify(execFile);

/** What it takes to have the client at hand, each time in a new process, taking turns. */
export async function measureImports(_bench: Bench, { starts }: Scale): Promise<Section> {
  const turns = new Map(Object.keys(imported).map((name) => [name, [] as Import[]]));
  // The first one reads the files from the disk, the others from memory.
  for (let round = -1; round < starts; round += 1) {
    for (const [name, specifiers] of Object.entries(imported)) {
      const turn = await importAnew(specifiers);
      if (round >= 0) turns.get(name)?.push(turn);
    }
  }
  const of = (name: string, measure: keyof Import): number[] => (turns.get(name) ?? []).map((turn) => turn[measure]);
  return {
    turns: Object.fromEntries(turns),
    tables: [
      {
        title: 'Import',
        note: `Above empty Node, ${starts} new processes each, without a compile cache; × is to importing ${base}, which the client is made of.`,
        columns: ['import', 'ms', '', 'MB resident', ' '],
        rows: Object.keys(imported).map((name) => [
          name,
          spreadText(spreadOf(of(name, 'ms')), 0),
          ratioText(ratiosOf(of(name, 'ms'), of(base, 'ms'))),
          spreadText(spreadOf(of(name, 'mb')), 1),
          ratioText(ratiosOf(of(name, 'mb'), of(base, 'mb'))),
        ]),
      },
    ],
    goals: [goal('ms'), goal('mb')],
  };

  function goal(measure: keyof Import) {
    const what = `import of ${core}, ${measure === 'ms' ? 'ms' : 'MB'} above empty Node, to ${base}`;
    const reached = ratiosOf(of(core, measure), of(base, measure));
    return { what, bound: 'at most', mustReach: 1.1, aim: 0.7, unit: '×', reached } as const;
  }
}

async function importAnew(specifiers: readonly string[]): Promise<Import> {
  const code = `
    const before = process.memoryUsage.rss();
    const start = performance.now();
    ${specifiers.map((specifier) => `await import(${JSON.stringify(specifier)});`).join('\n')}
    const ms = performance.now() - start;
    console.log(JSON.stringify({ ms, mb: (process.memoryUsage.rss() - before) / 1024 / 1024 }));
  `;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(import.meta.dirname, '..'),
  });
  return JSON.parse(stdout) as Import;
}
