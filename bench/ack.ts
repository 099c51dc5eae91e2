// What an ack costs: the bot between the least that could answer Slack and the smallest Bolt apps, all in one run, taking
// turns. Writes JSON to test-results/. README.md says what the columns mean.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkSignatureIsChecked } from './ack/check-signature-is-checked.ts';
import { contenders, yardstick } from './ack/contenders.ts';
import { startContender } from './ack/start-contender.ts';
import { startSurroundings } from './ack/start-surroundings.ts';
import { summarise } from './ack/summarise.ts';
import { tableRow } from './ack/table-row.ts';
import { takeTurn, type Load } from './ack/take-turn.ts';
import { takeTurns } from './ack/take-turns.ts';
import { describeMachine } from './machine.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const rounds = values.short ? 1 : 7;
const commands = values.short ? 8 : 400;
const warmUp = values.short ? 1 : 20;
const loads: readonly Load[] = [1, 8].map((inFlight) => ({ inFlight, commands, warmUp }));

const machine = describeMachine();

await using surroundings = await startSurroundings();
await using stack = new AsyncDisposableStack();
const running = await Promise.all(
  contenders.map(async (plan) => stack.use(await startContender(plan, surroundings.environment))),
);

for (const contender of running) await checkSignatureIsChecked(contender);
// Until the code is compiled as it will be in a process that has run for a while; nothing of it is kept.
for (const contender of running) await takeTurn(contender, { inFlight: 8, commands, warmUp: 0 }, surroundings);

const results = [];
for (const load of loads) {
  const turns = await takeTurns(running, { load, rounds }, surroundings);
  const base = turns.get(yardstick) ?? [];
  const rows = [...turns].map(([name, own]) => ({ name, ...summarise(own, base), turns: own }));
  results.push({ load, rows });
  console.log(`${load.inFlight} at a time, ${rounds} × ${commands} commands each; × is the ratio to "${yardstick}"`);
  console.table(Object.fromEntries(rows.map((row) => [row.name, tableRow(row)])));
}

const folder = join(import.meta.dirname, 'test-results');
mkdirSync(folder, { recursive: true });
// A short run, as `npm test` makes one, must not take the place of a measurement.
const file = join(folder, values.short ? 'ack-short.json' : 'ack.json');
writeFileSync(file, `${JSON.stringify({ machine, rounds, yardstick, results }, null, 2)}\n`);
