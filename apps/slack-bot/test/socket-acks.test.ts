import { startSlackEmulator, type SlackEmulator } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { createBoltOverSockets, type BoltOptions, type BoltOverSockets } from './support/bolt-over-sockets.ts';
import { startTinySlack } from './support/tiny-slack.ts';

const hello = { type: 'hello' };
const command = (envelopeId: string) => ({
  envelope_id: envelopeId,
  type: 'slash_commands',
  payload: { command: '/smsreport', text: '', team_id: 'T0', user_id: 'U0', response_url: 'http://127.0.0.1:1/' },
  accepts_response_payload: true,
});

/** A listener that acks when a test says so, and tells when it goes on. */
function heldAck() {
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const wentOn = Promise.withResolvers<void>();
  const onCommand: NonNullable<BoltOptions['onCommand']> = async ({ ack }) => {
    arrived.resolve();
    await released.promise;
    await ack('done');
    wentOn.resolve();
  };
  return { onCommand, arrived: arrived.promise, release: released.resolve, wentOn: wentOn.promise };
}

async function connected(slack: SlackEmulator, options: BoltOptions): Promise<BoltOverSockets> {
  const bolt = createBoltOverSockets(slack, options);
  await bolt.start();
  slack.connect({ socketMode: true });
  await slack.sockets.connected(2);
  return bolt;
}

/** Which connections the envelopes went out on, and their acks came in on. */
function ways(slack: SlackEmulator): readonly (readonly [change: string, connection: number])[] {
  return slack.transcript.flatMap((entry) =>
    entry.kind === 'envelope' ? [[entry.change, entry.connection] as const] : [],
  );
}

describe('an ack', () => {
  it('whose socket is gone takes the other one', async () => {
    await using slack = await startSlackEmulator();
    const held = heldAck();
    await using bolt = await connected(slack, { ...held, timing: { steadyAfterMs: 600_000, firstPauseMs: 600_000 } });
    const asked = slack.command('/smsreport');
    await held.arrived;
    slack.sockets.drop(0);
    await bolt.logged('reconnecting');
    held.release();
    expect((await asked).ack).toMatchObject({ kind: 'ok', message: { text: 'done' } });
    expect(ways(slack)).toEqual([
      ['sent', 1],
      ['acked', 2],
    ]);
  });

  it('that went into a socket that had just broken off goes once more, over the other one', async () => {
    await using slack = await startSlackEmulator();
    await using bolt = await connected(slack, {
      onCommand: async ({ ack }) => {
        slack.sockets.drop(0);
        await ack('done');
      },
    });
    expect((await slack.command('/smsreport')).ack).toMatchObject({ kind: 'ok', message: { text: 'done' } });
    expect(ways(slack)).toEqual([
      ['sent', 1],
      ['acked', 2],
    ]);
    expect(bolt.log()).toContain('"event":"lost","repeated":1');
  });

  it('waits for the next connection when there is none, while the listener goes on', async () => {
    await using slack = await startSlackEmulator();
    const held = heldAck();
    await using bolt = await connected(slack, { ...held, timing: { steadyAfterMs: 0 } });
    const tickets = slack.fault({ method: 'apps.connections.open', kind: 'delay', times: Infinity });
    const asked = slack.command('/smsreport');
    await held.arrived;
    slack.sockets.drop(0);
    slack.sockets.drop(0);
    await tickets.reached(2);
    held.release();
    await held.wentOn;
    expect(ways(slack)).toHaveLength(1);
    tickets.remove();
    expect((await asked).ack).toMatchObject({ kind: 'ok', message: { text: 'done' } });
    expect(bolt.log()).not.toContain('unacked');
  });

  it('that finds no connection in time is given up with a line, and the listener goes on', async () => {
    await using slack = await startSlackEmulator({ ackTimeoutMs: 100 });
    const held = heldAck();
    await using bolt = await connected(slack, { ...held, timing: { steadyAfterMs: 0, ackTimeoutMs: 100 } });
    const tickets = slack.fault({ method: 'apps.connections.open', kind: 'delay', times: Infinity });
    const asked = slack.command('/smsreport');
    await held.arrived;
    slack.sockets.drop(0);
    slack.sockets.drop(0);
    await tickets.reached(2);
    held.release();
    await held.wentOn;
    expect((await asked).ack.kind).toBe('timeout');
    await bolt.logged('unacked');
  });

  it('is still said over a connection that Slack wants closed, which stays until then', async () => {
    await using slack = await startSlackEmulator();
    const held = heldAck();
    await using bolt = await connected(slack, held);
    const asked = slack.command('/smsreport');
    await held.arrived;
    slack.sockets.refresh(0);
    await bolt.logged('"event":"connection"', 3);
    held.release();
    expect((await asked).ack.kind).toBe('ok');
    expect(ways(slack)).toEqual([
      ['sent', 1],
      ['acked', 1],
    ]);
  });

  it('is waited for by a stop', async () => {
    await using slack = await startSlackEmulator();
    const held = heldAck();
    await using bolt = await connected(slack, held);
    const asked = slack.command('/smsreport');
    await held.arrived;
    const stopped = bolt.stop();
    held.release();
    await stopped;
    expect((await asked).ack).toMatchObject({ kind: 'ok', message: { text: 'done' } });
  });

  it('is not the end: a stop waits for the listener, too', async () => {
    await using slack = await startSlackEmulator();
    const story: string[] = [];
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await using bolt = await connected(slack, {
      onCommand: async ({ ack }) => {
        await ack();
        await released;
        await fetch(slack.url);
        story.push('listener');
      },
    });
    await slack.command('/smsreport');
    const stopped = bolt.stop().then(() => story.push('stop'));
    await slack.sockets.disconnected();
    release();
    await stopped;
    expect(story).toEqual(['listener', 'stop']);
  });

  it('that is said a second time is left out, with a warning', async () => {
    await using slack = await startSlackEmulator();
    const bolt = await connected(slack, {
      onCommand: async ({ ack }) => {
        await ack({ text: 'first' });
        await ack({ text: 'second' });
      },
    });
    expect((await slack.command('/smsreport')).ack).toMatchObject({ kind: 'ok', message: { text: 'first' } });
    await bolt.stop();
    expect(ways(slack).map(([change]) => change)).toEqual(['sent', 'acked']);
    expect(bolt.log()).toContain('second_ack');
  });
});

describe('an envelope', () => {
  it('that comes twice is acked twice and answered once', async () => {
    await using slack = await startTinySlack();
    const texts: string[] = [];
    await using bolt = createBoltOverSockets(slack, {
      timing: { staggerMs: 600_000 },
      onCommand: async ({ ack, command: { user_id } }) => {
        texts.push(user_id);
        await ack('done');
      },
    });
    const started = bolt.start();
    const socket = await slack.nextSocket();
    socket.say(hello);
    await started;
    for (const id of ['1', '1', '2']) {
      socket.say(command(id));
      expect(await socket.heard()).toEqual({ envelope_id: id, payload: { text: 'done' } });
    }
    expect(texts).toHaveLength(2);
  });

  it('that comes again over another connection before it was acked is acked there', async () => {
    await using slack = await startTinySlack();
    const held = heldAck();
    await using bolt = createBoltOverSockets(slack, held);
    const started = bolt.start();
    const first = await slack.nextSocket();
    first.say(hello);
    await started;
    const second = await slack.nextSocket();
    second.say(hello);
    first.say(command('1'));
    await held.arrived;
    second.say(command('1'));
    second.say(command('2'));
    held.release();
    expect([await second.heard(), await second.heard()]).toEqual([
      { envelope_id: '1', payload: { text: 'done' } },
      { envelope_id: '2', payload: { text: 'done' } },
    ]);
  });

  it('whose listener fails makes a line in the log, and nothing else stops', async () => {
    await using slack = await startSlackEmulator();
    let isBroken = true;
    await using bolt = await connected(slack, {
      onCommand: async ({ ack }) => {
        await ack();
        if (isBroken) throw new Error('the listener broke on 13412346789');
      },
    });
    expect((await slack.command('/smsreport')).ack.kind).toBe('ok');
    await bolt.logged('An unhandled error occurred while Bolt processed');
    isBroken = false;
    expect((await slack.command('/smsreport')).ack.kind).toBe('ok');
    expect(bolt.log()).not.toContain('13412346789');
  });

  it('that Slack’s own client cannot read makes a line in the log, and nothing else stops', async () => {
    await using slack = await startTinySlack();
    await using bolt = createBoltOverSockets(slack, { timing: { staggerMs: 600_000 } });
    const started = bolt.start();
    const socket = await slack.nextSocket();
    socket.say(hello);
    await started;
    socket.say({ envelope_id: '1', type: 'events_api', payload: { type: 'app_rate_limited' } });
    socket.say(command('2'));
    expect(await socket.heard()).toEqual({ envelope_id: '2', payload: {} });
    expect(bolt.log()).toContain('Slack sent what its own client cannot read');
  });
});
