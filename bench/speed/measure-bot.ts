import { setTimeout as wait } from 'node:timers/promises';
import type { ContenderPlan } from '../ack/contenders.ts';
import { startContender, type Contender } from '../ack/start-contender.ts';
import { startSurroundings, type Surroundings } from '../ack/start-surroundings.ts';
import { spreadOf } from '../ack/statistics.ts';
import { takeTurn } from '../ack/take-turn.ts';
import { takeTurns } from '../ack/take-turns.ts';
import type { Bench } from '../bench-context.ts';
import { ackAtRate, type AcksAtRate } from '../bot/ack-at-rate.ts';
import { builtContenders } from '../bot/built-contenders.ts';
import { startSlowSearches } from '../bot/slow-searches.ts';
import { projectIdOf } from '../row-server/dataset.ts';
import { ratiosOf, ratioText, spreadText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

const perSecond = 200;
const slowSearches = 50;
/** So slow that the searches go on until their own time limit, whatever the machine. */
const slowMs = 1_500;
/** What a process does right after its start is over then. */
const restMs = 1_000;

/** The bot beside the smallest Bolt apps: what a command costs, how soon it is acked, what the process takes. */
export async function measureBot({ server, code }: Bench, scale: Scale): Promise<Section> {
  const { boltAck, boltReply, botHelp } = await builtContenders(code);
  const plans = [boltAck, boltReply, botHelp];
  await using surroundings = await startSurroundings();
  const start: Start = async (plan) => startContender(plan, surroundings.environment, code);
  const starts = await measureStarts(plans, start, scale.starts);
  const cpu = await measureCpu(plans, start, surroundings, scale);
  const environment = {
    ...surroundings.environment,
    SMN_ENDPOINT: server.origin,
    HUAWEICLOUD_SDK_PROJECT_ID: projectIdOf({ shape: 'even', rows: 5_000, latencyMs: slowMs, offsetMicros: 0 }),
  };
  const load = { perSecond, seconds: scale.loadSeconds };
  const idle: AcksAtRate[] = [];
  const busy: AcksAtRate[] = [];
  for (let round = 0; round < scale.scanRounds; round += 1) {
    idle.push(await underLoad(boltAck, 0));
    busy.push(await underLoad(botHelp, slowSearches));
  }
  const p99 = (list: readonly AcksAtRate[]): readonly number[] => list.map(({ p99Ms }) => p99Ms);
  const p50 = (list: readonly AcksAtRate[]): readonly number[] => list.map(({ p50Ms }) => p50Ms);

  const column = (plan: ContenderPlan, measure: 'startMs' | 'restMb'): number[] =>
    (starts.get(plan.name) ?? []).map((start) => start[measure]);
  const micros = (plan: ContenderPlan): number[] => (cpu.get(plan.name) ?? []).map(({ cpuMicros }) => cpuMicros);
  return {
    turns: { starts: Object.fromEntries(starts), cpu: Object.fromEntries(cpu), idle, busy },
    tables: [
      {
        title: 'The bot, beside the smallest Bolt apps',
        note: `Guards, metrics and an audit file on; all as they are deployed, the bot from its production tree. Commands 8 at a time, ${scale.rounds} turns of ${scale.commands}; ${scale.starts} starts. × is to "${boltAck.name}".`,
        columns: ['process', 'CPU, µs a command', '', 'start to ready, ms', ' ', 'resident at rest, MB', '  '],
        rows: plans.map((plan) => [
          plan.name,
          spreadText(spreadOf(micros(plan)), 0),
          ratioText(ratiosOf(micros(plan), micros(boltAck))),
          ...(['startMs', 'restMb'] as const).flatMap((measure) => [
            spreadText(spreadOf(column(plan, measure)), 0),
            ratioText(ratiosOf(column(plan, measure), column(boltAck, measure))),
          ]),
        ]),
      },
      {
        title: `Acks under ${perSecond} commands a second`,
        note: `${scale.scanRounds} × ${scale.loadSeconds} s each, sent when they are due, in turns. The searches wait for a service that takes ${slowMs} ms a page.`,
        columns: ['process', 'ack p50, ms', 'ack p99, ms'],
        rows: [
          [`${boltAck.name}, idle`, spreadText(spreadOf(p50(idle)), 1), spreadText(spreadOf(p99(idle)), 1)],
          [
            `${botHelp.name}, ${slowSearches} slow searches running`,
            spreadText(spreadOf(p50(busy)), 1),
            spreadText(spreadOf(p99(busy)), 1),
          ],
        ],
      },
    ],
    goals: [
      goal(
        'bot: CPU a command, to the smallest Bolt app (which says nothing)',
        1.3,
        1.1,
        micros(botHelp),
        micros(boltAck),
      ),
      goal('bot: CPU a command, to the smallest Bolt app that replies', 1.3, 1.1, micros(botHelp), micros(boltReply)),
      goal('bot: ack p99 with 50 slow searches running, to the smallest Bolt app idle', 3, 2, p99(busy), p99(idle)),
      goal('bot: start to ready', 1.25, 0.9, column(botHelp, 'startMs'), column(boltAck, 'startMs')),
      goal('bot: resident at rest', 1.3, 1.15, column(botHelp, 'restMb'), column(boltAck, 'restMb')),
    ],
  };

  async function underLoad(plan: ContenderPlan, searches: number): Promise<AcksAtRate> {
    await using contender = await startContender(plan, environment, code);
    await takeTurn(contender, { inFlight: 8, commands: scale.commands, warmUp: 0 }, surroundings);
    await startSlowSearches(contender, surroundings, searches);
    const before = await server.requests();
    const acks = await ackAtRate(contender, surroundings, load);
    const asked = (await server.requests()) - before;
    if (searches > 0 && asked < load.seconds) throw new Error('The searches were over before the acks were');
    return acks;
  }
}

function goal(what: string, mustReach: number, aim: number, values: readonly number[], base: readonly number[]) {
  return { what, bound: 'at most', mustReach, aim, unit: '×', reached: ratiosOf(values, base) } as const;
}

type Start = (plan: ContenderPlan) => Promise<Contender>;

async function measureStarts(plans: readonly ContenderPlan[], start: Start, starts: number) {
  const turns = new Map(plans.map(({ name }) => [name, [] as { readonly startMs: number; readonly restMb: number }[]]));
  // The first one reads the files from the disk, the others from memory.
  for (let round = -1; round < starts; round += 1) {
    for (const plan of plans) {
      const began = performance.now();
      await using contender = await start(plan);
      const startMs = performance.now() - began;
      await wait(restMs);
      const { residentMb } = await contender.memory();
      if (round >= 0) turns.get(plan.name)?.push({ startMs, restMb: residentMb });
    }
  }
  return turns;
}

async function measureCpu(
  plans: readonly ContenderPlan[],
  start: Start,
  surroundings: Surroundings,
  { rounds, commands }: Scale,
) {
  await using stack = new AsyncDisposableStack();
  const running = [];
  for (const plan of plans) running.push(stack.use(await start(plan)));
  const load = { inFlight: 8, commands, warmUp: 20 };
  for (const contender of [...running, ...running]) await takeTurn(contender, load, surroundings);
  // Awaited here: the contenders end with this block.
  return await takeTurns(running, { load, rounds }, surroundings);
}
