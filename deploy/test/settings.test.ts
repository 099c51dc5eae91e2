import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './support/house.ts';
import { deployment } from './support/kubernetes.ts';
import type { Program } from './support/program.ts';
import { kubernetesSettings, systemdSettings, type Transport } from './support/settings.ts';

const transports: readonly Transport[] = ['http', 'socket'];
const deployments = transports.flatMap((transport) => [
  { where: 'Kubernetes', transport, settings: kubernetesSettings(transport) },
  { where: 'systemd', transport, settings: systemdSettings(transport) },
]);

let house: House;
beforeAll(async () => {
  house = await openHouse();
  return async () => house[Symbol.asyncDispose]();
});

describe.each(deployments)('the settings for $where, over $transport', ({ where, transport, settings }) => {
  it('are variables that the bot, or Node, knows', async () => {
    const program = `
      import { environmentSchema } from './dist/config/environment-schema.js';
      console.log(Object.keys(environmentSchema.shape).join());`;
    const { output } = await house.tree.run(['--input-type=module', '--eval', program]).ended;
    const known = output.split(',').flatMap((name) => [name, `${name}_FILE`]);
    known.push('NODE_ENV', 'NODE_OPTIONS', 'TMPDIR');
    expect(Object.keys(settings).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('start a bot that answers, is well, records who asked, and reads its files again', async () => {
    const here = Object.entries(settings).map(([name, value]) => [name, onThisMachine(value)]);
    const environment = { ...Object.fromEntries(here), ...house.surroundings };
    const bot = house.tree.run(['dist/main.js'], environment);
    await house.connect(bot, transport);
    for (const path of await probedPaths(bot)) expect((await fetch(path)).status, path).toBe(200);
    const exchange = await house.slack.command('/smsreport code MK:0001');
    expect((await exchange.nextReply()).text).toContain('MK:0001');
    bot.signal('SIGHUP');
    await bot.logged('reload');
    bot.signal('SIGTERM');
    const { exitCode, output, errors } = await bot.ended;
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });

    if (where === 'Kubernetes') expect(output).toContain('"kind":"intent"');
    else {
      const audit = await house.tree.run(['dist/audit.js', '--json'], environment).ended;
      expect(audit.output).toContain('U0ALICE01');
    }
  });
});

it('tell Node the same everywhere', () => {
  const told = deployments.map(({ settings }) => settings['NODE_OPTIONS']);
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toMatch(/^--max-old-space-size=\d+ --max-semi-space-size=\d+$/);
});

/** Where Kubernetes and Prometheus ask this bot. */
async function probedPaths(bot: Program): Promise<readonly string[]> {
  const { port } = await bot.logged('ops');
  const { metadata, spec } = deployment().spec.template;
  const [container] = spec.containers;
  const probes = [container?.startupProbe, container?.livenessProbe, container?.readinessProbe];
  const paths = [...probes.map((probe) => probe?.httpGet.path), metadata.annotations['prometheus.io/path']];
  return paths.map((path) => `http://127.0.0.1:${String(port)}${path}`);
}

/** Where the files of a deployment lie during the test. */
function onThisMachine(value: string): string {
  return value
    .replace(/^(?:%d|\/run\/secrets\/smsreport)(?=\/)/, house.files.secrets)
    .replace(/^\/etc\/smsreport(?=\/)/, house.files.configuration)
    .replace(/^%L\/smsreport\/audit.jsonl$/, join(house.tree.temporaryFolder, 'audit.jsonl'));
}
