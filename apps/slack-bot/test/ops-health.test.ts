import { describe, expect, it } from 'vitest';
import { createHealth } from '../src/ops/health.ts';

/** A bot whose clock and connections a test moves. */
function botOf(kind: 'http' | 'socket', longestUnconnectedMs?: number) {
  const world = { now: 1_000_000, open: 0 };
  const health = createHealth({
    transport: { kind, connectionsOpen: () => world.open },
    clock: () => world.now,
    ...(longestUnconnectedMs === undefined ? {} : { longestUnconnectedMs }),
  });
  return { health, world };
}

describe('a bot that Slack sends its requests to', () => {
  it('is ready from its start to its stop, and alive all the time', () => {
    const { health } = botOf('http');
    expect([health.alive(), health.ready()]).toEqual([[], ['the bot has not started yet']]);
    health.started();
    expect([health.alive(), health.ready()]).toEqual([[], []]);
    health.stopping();
    expect([health.alive(), health.ready()]).toEqual([[], ['the bot is stopping']]);
    health.started();
    expect(health.ready()).toEqual(['the bot is stopping']);
  });
});

describe('a bot in Socket Mode', () => {
  it('is ready while a connection is open', () => {
    const { health, world } = botOf('socket');
    world.open = 1;
    expect(health.ready()).toEqual(['the bot has not started yet']);
    health.started();
    expect(health.ready()).toEqual([]);
    world.open = 0;
    expect(health.ready()).toEqual(['there is no connection to Slack']);
    health.stopping();
    expect(health.ready()).toEqual(['the bot is stopping', 'there is no connection to Slack']);
  });

  it('is alive for a minute without a connection, and again with the next one', () => {
    const { health, world } = botOf('socket');
    world.open = 2;
    health.started();
    expect(health.alive()).toEqual([]);
    world.open = 0;
    world.now += 10_000;
    expect(health.alive()).toEqual([]);
    world.now += 59_999;
    expect(health.alive()).toEqual([]);
    world.now += 1;
    expect(health.alive()).toEqual(['there has been no connection to Slack for 60 s']);
    world.open = 1;
    expect(health.alive()).toEqual([]);
    world.open = 0;
    world.now += 3_600_000;
    expect(health.alive()).toEqual([]);
  });

  it('counts the time from whichever question saw it first', () => {
    const { health, world } = botOf('socket', 5_000);
    health.started();
    expect(health.ready()).toEqual(['there is no connection to Slack']);
    world.now += 5_000;
    expect(health.alive()).toEqual(['there has been no connection to Slack for 5 s']);
  });

  it('is not started anew while it starts, however long that takes, nor while it stops', () => {
    const { health, world } = botOf('socket', 5_000);
    expect(health.alive()).toEqual([]);
    world.now += 600_000;
    expect(health.alive()).toEqual([]);
    health.started();
    expect(health.alive()).toEqual([]);
    world.now += 5_000;
    expect(health.alive()).not.toEqual([]);
    health.stopping();
    expect(health.alive()).toEqual([]);
  });
});
