import type { TranscriptEntry } from '@org/slack-emulator';
import type { IntentLine } from '../../src/audit/audit-line.ts';
import type { House } from '../harness.ts';
import type { ListenerWatch } from './listeners.ts';

/** Everything that came of one thing that a person did. */
export interface Observed {
  /** `ok`, or what was wrong with the ack. */
  readonly ack: string;
  readonly ackBody: string;
  /** Requests to Huawei Cloud. */
  readonly askedSmn: number;
  /** Methods of Slack's Web API. */
  readonly calls: readonly string[];
  /** Each sentence that came before somebody's eyes: a message's text, the first words of a window or a Home. */
  readonly said: readonly string[];
  /** What the audit has of it before it was answered. */
  readonly recorded: readonly IntentLine[];
  /** Whether a listener threw: what it had begun nobody was told. */
  readonly threw: boolean;
}

/** Does it, and looks on until the bot is done with it. */
export async function observe(
  watch: ListenerWatch,
  { slack, smn, audit, log }: House,
  act: () => Promise<{ readonly kind: string }>,
): Promise<Observed> {
  const before = {
    seen: slack.transcript.length,
    asked: smn.requests.length,
    recorded: audit.lines.length,
    logged: log().length,
  };
  const bodies: string[] = [];
  const end = slack.onWire((traffic) => {
    if (traffic.direction === 'ack') bodies.push(traffic.body.toString('utf8'));
  });
  const { kind } = await act();
  await watch.settled();
  await audit.flush();
  end();
  const seen = slack.transcript.slice(before.seen);
  return {
    ack: kind,
    ackBody: bodies.join(),
    askedSmn: smn.requests.length - before.asked,
    calls: seen.flatMap((entry) => (entry.kind === 'web-api' ? [entry.method] : [])),
    said: seen.flatMap(sentencesOf),
    recorded: audit
      .entries()
      .slice(before.recorded)
      .filter((line) => line.kind === 'intent'),
    threw: log().slice(before.logged).includes('a listener failed'),
  };
}

function sentencesOf(entry: TranscriptEntry): readonly string[] {
  if (entry.kind === 'reply') return [entry.text];
  if (entry.kind === 'message') return entry.change === 'deleted' ? [] : [entry.text];
  if (entry.kind !== 'view' || entry.change === 'closed') return [];
  const blocks = entry.blocks as readonly { readonly type: string; readonly text?: { readonly text: string } }[];
  return [blocks.find(({ type }) => type === 'section')?.text?.text ?? entry.title];
}
