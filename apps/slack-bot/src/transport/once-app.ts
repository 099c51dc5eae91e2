import { App, type AppOptions, type ReceiverEvent } from '@slack/bolt';
import { createShortMemory } from './short-memory.ts';

const mostRemembered = 100_000;

/** What was delivered. */
export type DeliveryKind = 'command' | 'action' | 'view' | 'shortcut' | 'event';

/** Who is told of deliveries. */
export interface DeliveryWatch {
  readonly onAcked: (kind: DeliveryKind, seconds: number) => void;
  readonly onRepeated: () => void;
}

/**
 * Acts once on what Slack delivers twice: a retry, a replayed request, an envelope that came over another connection. The
 * second delivery is acked as the first was. Per process: another replica knows nothing of it.
 */
export class OnceApp extends App {
  /** What each delivery was acked with. */
  readonly #acks = createShortMemory<Promise<unknown>>(mostRemembered);
  readonly #watch: DeliveryWatch;

  constructor(options: AppOptions, watch: DeliveryWatch) {
    super(options);
    this.#watch = watch;
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const name = nameOf(event);
    const first = name === undefined ? undefined : this.#acks.recall(name);
    if (first !== undefined) {
      this.#watch.onRepeated();
      await event.ack(await first);
      return;
    }
    const startedMs = performance.now();
    const acked = Promise.withResolvers<unknown>();
    if (name !== undefined) this.#acks.remember(name, acked.promise);
    try {
      await super.processEvent({
        ...event,
        ack: async (response) => {
          acked.resolve(response);
          await event.ack(response);
          this.#watch.onAcked(kindOf(event), (performance.now() - startedMs) / 1_000);
        },
      });
    } finally {
      // What nobody acked is not waited for.
      acked.resolve(undefined);
    }
  }
}

/** What a delivery is known by: none of these comes twice unless the delivery does. `undefined` where it has none. */
function nameOf({ body, customProperties }: ReceiverEvent): string | undefined {
  const { trigger_id: triggerId, event_id: eventId }: { trigger_id?: unknown; event_id?: unknown } = body;
  const known = { triggerId, eventId, signature: hashIn(customProperties?.['signature']) };
  return Object.entries(known).flatMap(([name, value]) => (typeof value === 'string' ? [`${name} ${value}`] : []))[0];
}

/** Bolt looks at what stands between the first two signs of equality: the rest could be anything. */
function hashIn(signature: unknown): unknown {
  return typeof signature === 'string' ? signature.split('=', 2)[1] : undefined;
}

function kindOf({ body }: ReceiverEvent): DeliveryKind {
  const { command, type }: { command?: unknown; type?: unknown } = body;
  if (typeof command === 'string') return 'command';
  if (type === 'block_actions') return 'action';
  if (type === 'view_submission' || type === 'view_closed') return 'view';
  return type === 'shortcut' || type === 'message_action' ? 'shortcut' : 'event';
}
