import { App } from '@slack/bolt';
import { vi } from 'vitest';

/** What a listener waits for, as Slack sends it. */
export type ListenerKind =
  | 'command'
  | 'shortcut'
  | 'message shortcut'
  | 'action'
  | 'view'
  | 'closed view'
  | 'event'
  | 'options'
  | 'message'
  | 'function';

/** One listener that was registered with Bolt. */
export interface Listener {
  readonly kind: ListenerKind;
  /** What it was registered for, to be told apart by: `action sms.share.open`, `view /^(?!…)/`. */
  readonly title: string;
  /** An id, name or text that it answers to; of a pattern, one that fits. */
  readonly sample: string;
}

/** Sees what is registered, and when an app is done with what came. */
export interface ListenerWatch extends Disposable {
  /** So far, of every app since the watch began. */
  readonly listeners: readonly Listener[];
  /** Functions that see everything that comes, whatever it is for. */
  readonly middlewares: number;
  /** The app that something was registered with last. */
  readonly app: App;
  /** Waits until every app is done with what came so far, listeners included. */
  settled(): Promise<void>;
}

const ways = ['command', 'shortcut', 'action', 'view', 'event', 'options', 'message', 'function'] as const;
type Way = (typeof ways)[number];

/** Watches every app from now on, until it is disposed of. */
export function watchListeners(): ListenerWatch {
  const listeners: Listener[] = [];
  const spies = new Map(ways.map((way) => [way, vi.spyOn(App.prototype, way)]));
  const everything = [vi.spyOn(App.prototype, 'use'), vi.spyOn(App.prototype, 'assistant')];
  const events = vi.spyOn(App.prototype, 'processEvent');
  const callsOf = (way: Way): readonly (readonly unknown[])[] => spies.get(way)?.mock.calls ?? [];

  return {
    get listeners() {
      listeners.length = 0;
      for (const way of ways) listeners.push(...callsOf(way).map(([constraint]) => listenerOf(way, constraint)));
      return [...listeners];
    },
    get middlewares() {
      return everything.reduce((count, { mock }) => count + mock.calls.length, 0);
    },
    get app() {
      const app: unknown = spies.get('action')?.mock.contexts.at(-1);
      if (!(app instanceof App)) throw new Error('Nothing was registered yet');
      return app;
    },
    async settled() {
      // What comes meanwhile is waited for as well.
      for (let done = -1; done < events.mock.results.length;) {
        done = events.mock.results.length;
        await Promise.allSettled(events.mock.results.map(async ({ value }) => value as unknown));
      }
    },
    [Symbol.dispose]() {
      for (const spy of [...spies.values(), ...everything, events]) spy.mockRestore();
    },
  };
}

function listenerOf(way: Way, constraint: unknown): Listener {
  const { type, action_id: actionId, callback_id: callbackId } = partsOf(constraint);
  const named = actionId ?? callbackId ?? constraint;
  if (typeof named === 'function') throw new TypeError(`A listener for every ${way} has nothing to be sent by`);
  const kind = kindOf(way, type);
  return { kind, title: `${kind} ${String(named)}`, sample: named instanceof RegExp ? sampleOf(named) : String(named) };
}

function partsOf(constraint: unknown): Readonly<Record<string, unknown>> {
  if (typeof constraint !== 'object' || constraint === null || constraint instanceof RegExp) return {};
  return { ...constraint };
}

function kindOf(way: Way, type: unknown): ListenerKind {
  if (way === 'shortcut' && type === 'message_action') return 'message shortcut';
  return way === 'view' && type === 'view_closed' ? 'closed view' : way;
}

/** Something that a pattern fits: how it begins, or a name of no known form. */
function sampleOf(pattern: RegExp): string {
  const beginning = /^\^?((?:[\w/-]|\\\.)+)/.exec(pattern.source)?.[1]?.replaceAll('\\', '') ?? '';
  const sample = [`${beginning}sample`, beginning, 'a-sample'].find((text) => text !== '' && pattern.test(text));
  if (sample === undefined) throw new Error(`Nothing is known that ${String(pattern)} fits`);
  return sample;
}
