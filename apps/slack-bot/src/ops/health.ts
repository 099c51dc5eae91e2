import type { Clock } from '@org/smn-core';

/** How the bot is, as whoever runs it asks. */
export interface Health {
  /** Why the process had better be started anew; none where it is well. */
  alive(): readonly string[];
  /** Why nothing should be sent here now; none where it can. */
  ready(): readonly string[];
}

/** The same, for who starts and stops the bot. */
export interface HealthOfBot extends Health {
  /** From now on the bot takes requests. */
  started(): void;
  /** From now on it takes nothing new; what is under way is finished. */
  stopping(): void;
}

/** What health is judged by. */
export interface HealthOptions {
  readonly transport: {
    readonly kind: 'http' | 'socket';
    /** Connections to Slack that are open now; of no interest where Slack sends its requests here. */
    connectionsOpen(): number;
  };
  readonly clock: Clock;
  /** How long the bot may be without a connection to Slack before it counts as dead, in ms. @default 60_000 */
  readonly longestUnconnectedMs?: number;
}

/**
 * Whether the process answers at all is what being asked shows; beyond that it is dead only where a new start heals. What
 * Slack and SMN are in trouble with is none of that: a bot that is started again and again helps nobody.
 */
export function createHealth({ transport, clock, longestUnconnectedMs = 60_000 }: HealthOptions): HealthOfBot {
  let phase: 'starting' | 'running' | 'stopping' = 'starting';
  /** When it was first seen to be without a connection, in ms; `null` while there is one. */
  let unconnectedSinceMs: number | null = null;

  function isConnected(): boolean {
    if (transport.kind === 'http' || transport.connectionsOpen() > 0) unconnectedSinceMs = null;
    else unconnectedSinceMs ??= clock();
    return unconnectedSinceMs === null;
  }

  return {
    started() {
      if (phase === 'starting') phase = 'running';
    },
    stopping() {
      phase = 'stopping';
    },
    alive() {
      // A start takes as long as it takes, and has a limit of its own; so does a stop.
      if (phase !== 'running' || isConnected()) return [];
      const unconnectedMs = clock() - (unconnectedSinceMs ?? 0);
      if (unconnectedMs < longestUnconnectedMs) return [];
      return [`there has been no connection to Slack for ${Math.floor(unconnectedMs / 1_000)} s`];
    },
    ready() {
      if (phase === 'starting') return ['the bot has not started yet'];
      return [
        ...(phase === 'stopping' ? ['the bot is stopping'] : []),
        ...(isConnected() ? [] : ['there is no connection to Slack']),
      ];
    },
  };
}
