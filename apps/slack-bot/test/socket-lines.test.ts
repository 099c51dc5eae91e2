import { startSlackEmulator } from '@org/slack-emulator';
import { describe, expect, it, vi } from 'vitest';
import { createBoltOverSockets } from './support/bolt-over-sockets.ts';
import { startTinySlack } from './support/tiny-slack.ts';

const oneLine = { staggerMs: 600_000 };

describe('connecting', () => {
  it('to a Slack that never says hello is given up, and tried again', async () => {
    await using slack = await startTinySlack();
    await using bolt = createBoltOverSockets(slack, { timing: { ...oneLine, connectTimeoutMs: 50 } });
    const started = bolt.start();
    const silent = await slack.nextSocket();
    await silent.closed;
    (await slack.nextSocket()).say({ type: 'hello' });
    await started;
    expect(bolt.log()).toContain('Slack did not say hello within 50 ms');
  });

  it('is refused while the app has too many connections, and goes well when one is free', async () => {
    await using slack = await startTinySlack();
    await using bolt = createBoltOverSockets(slack, { timing: oneLine });
    const started = bolt.start();
    const full = await slack.nextSocket();
    full.say({ type: 'disconnect', reason: 'too_many_websockets' });
    await full.closed;
    (await slack.nextSocket()).say({ type: 'hello' });
    await started;
    expect(bolt.log()).toContain('Slack closed the connection before its hello (too_many_websockets)');
  });

  it('waits as long as Slack asks for when it asks too often', async () => {
    await using slack = await startSlackEmulator();
    slack.fault({ method: 'apps.connections.open', error: 'ratelimited', retryAfterSeconds: 600 });
    const bolt = createBoltOverSockets(slack);
    const started = expect(bolt.start()).rejects.toThrow('stopped before it was connected');
    await bolt.logged('"reason":"Slack gives no address to connect to (ratelimited)","pauseMs":600000');
    await bolt.stop();
    await started;
  });
});

describe('a line that gets no connection', () => {
  it('makes longer and longer pauses, up to a limit', async () => {
    await using slack = await startSlackEmulator();
    slack.fault({ method: 'apps.connections.open', status: 503, times: 5 });
    await using bolt = createBoltOverSockets(slack, { timing: { ...oneLine, firstPauseMs: 1, longestPauseMs: 6 } });
    await bolt.start();
    const pauses = bolt.log().matchAll(/"event":"unconnected".*"pauseMs":(\d+)/g);
    expect(Array.from(pauses, ([, pause]) => Number(pause))).toEqual([1, 2, 4, 6, 6]);
  });
});

describe('a connection that Slack wants closed', () => {
  it('takes what comes until its successor is there, and ends then', async () => {
    await using slack = await startTinySlack();
    await using bolt = createBoltOverSockets(slack, { timing: oneLine });
    const started = bolt.start();
    const old = await slack.nextSocket();
    old.say({ type: 'hello' });
    await started;
    old.say({ type: 'disconnect', reason: 'warning' });
    const successor = await slack.nextSocket();
    old.say({ envelope_id: '1', type: 'slash_commands', payload: { command: '/smsreport', team_id: 'T0' } });
    expect(await old.heard()).toEqual({ envelope_id: '1', payload: {} });
    successor.say({ type: 'hello' });
    await old.closed;
  });
});

describe('a stop', () => {
  it('does not wait for a Slack that says nothing', async () => {
    await using slack = await startTinySlack();
    const set = vi.spyOn(globalThis, 'setTimeout');
    const cleared = vi.spyOn(globalThis, 'clearTimeout');
    const bolt = createBoltOverSockets(slack, { timing: { connectTimeoutMs: 600_000 } });
    const started = expect(bolt.start()).rejects.toThrow('stopped before it was connected');
    const silent = await slack.nextSocket();
    await bolt.stop();
    await started;
    await silent.closed;
    // Slack's client gives a goodbye half a minute, and would keep the process alive for as long.
    const goodbyes = set.mock.results.filter((_result, call) => set.mock.calls[call]?.[1] === 30_000);
    expect(goodbyes).not.toEqual([]);
    for (const { value } of goodbyes) expect(cleared).toHaveBeenCalledWith(value);
  });

  it('does not wait for a Slack that does not answer its goodbye', async () => {
    await using slack = await startTinySlack();
    const bolt = createBoltOverSockets(slack, {
      timing: { ...oneLine, closeTimeoutMs: 20, pongTimeoutMs: 600_000 },
    });
    const started = bolt.start();
    const deaf = await slack.nextSocket();
    deaf.say({ type: 'hello' });
    await started;
    deaf.hearNothing();
    await bolt.stop();
  });

  it('takes what Slack had sent before it heard the goodbye, and acks it over another connection', async () => {
    await using slack = await startTinySlack();
    const texts: string[] = [];
    const bolt = createBoltOverSockets(slack, {
      timing: oneLine,
      onCommand: async ({ ack, command: { text } }) => {
        texts.push(text);
        await ack();
      },
    });
    const started = bolt.start();
    const only = await slack.nextSocket();
    only.say({ type: 'hello' });
    await started;
    only.beforeGoodbye(() =>
      only.say({ envelope_id: '1', type: 'slash_commands', payload: { command: '/smsreport', text: 'late' } }),
    );
    const stopped = bolt.stop();
    const another = await slack.nextSocket();
    another.say({ type: 'hello' });
    expect(await another.heard()).toEqual({ envelope_id: '1', payload: {} });
    await stopped;
    await another.closed;
    expect(texts).toEqual(['late']);
  });

  it('in a pause between two tries does not wait for the next', async () => {
    await using slack = await startSlackEmulator();
    const bolt = createBoltOverSockets(slack, {
      // It lived long enough: the first try is made at once, and the next in ten minutes.
      timing: { ...oneLine, steadyAfterMs: 0, firstPauseMs: 600_000, longestPauseMs: 600_000 },
    });
    await bolt.start();
    slack.fault({ method: 'apps.connections.open', status: 503, times: Infinity });
    slack.sockets.drop();
    await bolt.logged('unconnected');
    await bolt.stop();
    await slack.sockets.disconnected();
  });
});
