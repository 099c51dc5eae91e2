import { beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './support/house.ts';
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
describe.each(deployments)('the settings for $where, over $transport', ({ transport, settings }) => {
  it('are variables that the bot, or Node, knows', async () => {
    const program = `
      import { environmentSchema } from './dist/config/environment-schema.js';
      console.log(Object.keys(environmentSchema.shape).join());`;
    const { output } = await house.tree.run(['--input-type=module', '--eval', program]).ended;
    const known = output.split(',').flatMap((name) => [name, `${name}_FILE`]);
    known.push('NODE_ENV', 'NODE_OPTIONS', 'TMPDIR');
    expect(Object.keys(settings).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('start a bot that answers', async () => {
    const here = Object.entries(settings).map(([name, value]) => [name, onThisMachine(value)]);
    const bot = house.tree.run(['dist/main.js'], { ...Object.fromEntries(here), ...house.surroundings });
    await house.connect(bot, transport);
    const exchange = await house.slack.command('/smsreport code MK:0001');
    expect((await exchange.nextReply()).text).toContain('MK:0001');
    bot.signal('SIGTERM');
    expect(await bot.ended).toMatchObject({ exitCode: 0, errors: '' });
  });
});

/** Where the files of a deployment lie during the test. */
function onThisMachine(value: string): string {
  return value
    .replace(/^(?:%d|\/run\/secrets\/smsreport)(?=\/)/, house.files.secrets)
    .replace(/^\/etc\/smsreport(?=\/)/, house.files.configuration)
    .replace(/^%L\/smsreport(?=\/)/, house.tree.temporaryFolder);
}
