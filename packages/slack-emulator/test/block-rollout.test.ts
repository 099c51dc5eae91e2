import { describe, expect, test } from 'vitest';

import { dataTable, pie, section, twoRows } from './support/block-samples.ts';
import { respond } from './support/command-receiver.ts';
import { alice, errorOf, openHouse } from './support/conversation.ts';

const channel = 'C0SMSOPS1';
const chart = pie([{ label: 'delivered', value: 3 }]);
const report = { text: 'report', blocks: [section(), dataTable(twoRows()), chart] };
const young = ['data_table', 'data_visualization'];
const problems = ['data_table [json-pointer:/blocks/1/type]', 'data_visualization [json-pointer:/blocks/2/type]'];

describe('a block that is not rolled out yet', () => {
  test('is refused by the Web API, with every place it stands', async () => {
    await using house = await openHouse();
    house.slack.refuseBlockTypes(young);
    const refused = await errorOf(house.client.apiCall('chat.postMessage', { channel, ...report }));
    expect(refused.error).toBe('invalid_blocks');
    expect(refused.errors).toEqual(problems.map((problem) => `unsupported type: ${problem}`));
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });

  test('is refused by a response_url', async () => {
    await using house = await openHouse();
    const exchange = await house.slack.command('/smsreport help');
    const responseUrl = house.app.received[0]?.form.get('response_url');
    house.slack.refuseBlockTypes(young);
    expect(await respond(responseUrl, report)).toEqual({
      status: 404,
      body: '{"ok":false,"error":"invalid_blocks"}',
    });
    expect(exchange.replies).toEqual([]);
    expect((await respond(responseUrl, { blocks: [section()] })).status).toBe(200);
  });

  test('is refused in an ack', async () => {
    await using house = await openHouse(report);
    house.slack.refuseBlockTypes(['data_table']);
    const { ack } = await house.slack.command('/smsreport help');
    expect(ack).toMatchObject({ kind: 'invalid-response', reason: `invalid_blocks: unsupported type: ${problems[0]}` });
    expect(house.slack.messagesFor(alice)).toEqual([]);
  });

  test('is refused inside a container', async () => {
    await using house = await openHouse();
    house.slack.refuseBlockTypes(['divider']);
    const container = {
      type: 'container',
      title: { type: 'plain_text', text: 'More' },
      child_blocks: [{ type: 'divider' }],
    };
    const refused = await errorOf(
      house.client.apiCall('chat.postMessage', { channel, text: 'x', blocks: [container] }),
    );
    expect(refused.errors).toEqual(['unsupported type: divider [json-pointer:/blocks/0/child_blocks/0/type]']);
  });

  test('is taken again once it is there', async () => {
    await using house = await openHouse(report);
    house.slack.refuseBlockTypes(young);
    house.slack.refuseBlockTypes([]);
    expect((await house.slack.command('/smsreport help')).ack.kind).toBe('ok');
    expect(await house.client.apiCall('chat.postMessage', { channel, ...report })).toMatchObject({ ok: true });
  });
});
