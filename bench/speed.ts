// Speed, shown side by side: the product, what it stands on and what one would use in its place, in one run, taking
// turns. Prints tables, and writes JSON to test-results/. README.md says what the rows mean.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCode, fromSource, type MeasuredCode } from './build-code.ts';
import { describeMachine } from './machine.ts';
import { startRowServer } from './row-server/start-row-server.ts';
import { printSection } from './speed/print.ts';
import { full, short } from './speed/scale.ts';
import type { Section } from './speed/section.ts';
import { sections } from './speed/sections.ts';
import { smoke } from './speed/smoke.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
await using server = await startRowServer();
if (values.smoke) await smoke({ server, code: fromSource });
else await measure(await buildCode());

async function measure(code: MeasuredCode): Promise<void> {
  const scale = values.short ? short : full;
  const machine = describeMachine();
  const began = performance.now();
  const results: Record<string, Section> = {};
  for (const [name, section] of Object.entries(sections)) {
    if (values.only !== undefined && !values.only.includes(name)) continue;
    const result = await section({ server, code }, scale);
    printSection(result);
    results[name] = result;
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  const run = { machine, loadAfter: describeMachine().loadBefore, scale, seconds, sections: results };
  const folder = join(import.meta.dirname, 'test-results');
  mkdirSync(folder, { recursive: true });
  // A short run, or a part of one, must not take the place of a measurement.
  const file = join(folder, values.only ? 'speed-part.json' : values.short ? 'speed-short.json' : 'speed.json');
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  console.log(
    `${seconds} s, load ${machine.loadBefore.toFixed(1)} before and ${run.loadAfter.toFixed(1)} after; ${file}`,
  );
}
