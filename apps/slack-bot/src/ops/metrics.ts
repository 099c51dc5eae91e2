import { Registry } from 'prom-client';
import { actions } from '../access/action.ts';
import type { SlackCall } from '../slack/watched-web-client.ts';
import { createInstruments } from './instruments.ts';
import {
  ackKinds,
  answerOutcomes,
  cacheNames,
  labelOf,
  problems,
  refusals,
  responseUrlErrors,
  slackErrors,
  slackMethods,
  workKinds,
} from './metric-labels.ts';
import { watchProcessPauses } from './process-pauses.ts';
import { addProcessUsage } from './process-usage.ts';
import { addReadGauge } from './read-gauge.ts';
import { createCodeLabels } from './code-labels.ts';
import { smnOutcomes, type SmnOutcome } from './smn-outcome.ts';

/** An answer, over. */
export interface AnswerEnd {
  /** What it took to be answered; what is none of the policy's actions counts as `other`. */
  readonly action: string;
  readonly outcome: (typeof answerOutcomes)[number];
  /** Kind of the problem, as the log calls it; `null` where all went well. */
  readonly problem: string | null;
  readonly seconds: number;
}

/** What is looked at when somebody asks for the metrics; what is left out has no metric. */
export interface Sights {
  /** In Socket Mode alone: none open means that nothing comes in. */
  readonly socketConnectionsOpen?: () => number;
  readonly auditLinesWaiting?: () => number;
  /** When an audit line was last on disk, in ms since 1970; `null` before the first. */
  readonly auditLastWriteMs?: () => number | null;
  readonly isReady?: () => boolean;
}

/**
 * What the bot counts and measures of itself. Times are in seconds. No call throws or rejects, and no label holds
 * anything of a person: a word that is not known beforehand counts as `other`.
 */
export interface Metrics {
  /** Slack got its ack so long after it delivered. */
  acked(kind: (typeof ackKinds)[number], seconds: number): void;
  answered(answer: AnswerEnd): void;
  /** Somebody was refused what they asked for. @param why as the log calls it: `role`, `guest`, `too-many`, … */
  refused(why: string): void;
  /** A request to SMN is over. */
  smnRequested(outcome: SmnOutcome, seconds: number): void;
  /** SMN said no. @param code its own, like `SMN.0071`; empty where it gave none */
  smnRefused(code: string): void;
  smnRetried(): void;
  /** Fits `onCall` of a watched client. */
  slackCalled(call: SlackCall): void;
  /** A reply went to a response_url. @param error what Slack refused it with; `null` when it took it */
  responseUrlPosted(error: string | null): void;
  /** Something goes on. @returns what ends it, once */
  began(work: (typeof workKinds)[number]): () => void;
  /** Slack delivered again what is here already. */
  deliveryRepeated(): void;
  cacheAsked(cache: (typeof cacheNames)[number], isHit: boolean): void;
  policyReloaded(isGood: boolean): void;
  /** Says where to look, from when the bot is put together; what is said again takes the place of what was said. */
  lookAt(sights: Sights): void;
  /** All of them, as Prometheus reads them. */
  text(): Promise<string>;
  /** The media type of `text()`. */
  readonly contentType: string;
  /** Ends what watches the process; what was counted can still be read. */
  close(): void;
}

/** Metrics of their own: nothing of one bot gets into those of another in the same process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const made = createInstruments(registry);
  const smnCodes = createCodeLabels();
  addProcessUsage(registry);
  const stopWatching = watchProcessPauses(registry);
  return {
    acked: (kind, seconds) => made.acks.observe({ kind: labelOf(ackKinds, kind) }, duration(seconds)),
    answered({ action, outcome, problem, seconds }) {
      made.answerDurations.observe({ action: labelOf(actions, action) }, duration(seconds));
      made.answers.inc({ outcome: labelOf(answerOutcomes, outcome), problem: labelOf(problems, problem ?? 'none') });
    },
    refused: (why) => made.refusals.inc({ why: labelOf(refusals, why) }),
    smnRequested: (outcome, seconds) =>
      made.smnRequests.observe({ outcome: labelOf(smnOutcomes, outcome) }, duration(seconds)),
    smnRefused: (code) => made.smnRefusals.inc({ code: smnCodes(code) }),
    smnRetried: () => made.smnRetries.inc(),
    slackCalled(call) {
      const method = labelOf(slackMethods, call.method);
      made.slackCalls.inc({ method, error: labelOf(slackErrors, call.error ?? 'none') });
      made.slackCallDurations.observe({ method }, duration(call.seconds));
    },
    responseUrlPosted: (error) => made.responseUrlPosts.inc({ error: labelOf(responseUrlErrors, error ?? 'none') }),
    began(kind) {
      const work = labelOf(workKinds, kind);
      let isOver = false;
      made.inFlight.inc({ work });
      return () => {
        if (!isOver) made.inFlight.dec({ work });
        isOver = true;
      };
    },
    deliveryRepeated: () => made.repeated.inc(),
    cacheAsked: (cache, isHit) =>
      made.cacheLookups.inc({ cache: labelOf(cacheNames, cache), result: isHit ? 'hit' : 'miss' }),
    policyReloaded: (isGood) => made.policyReloads.inc({ result: isGood ? 'good' : 'bad' }),
    lookAt: (sights) => addSights(registry, sights),
    text: async () => registry.metrics(),
    contentType: registry.contentType,
    close: stopWatching,
  };
}

/** A clock that was set back, or none at all, spoils no sum. */
function duration(seconds: number): number {
  return Number.isFinite(seconds) ? Math.max(0, seconds) : 0;
}

function addSights(registry: Registry, sights: Sights): void {
  const { socketConnectionsOpen, auditLinesWaiting, auditLastWriteMs, isReady } = sights;
  const add = (name: string, help: string, read: (() => number | null) | undefined): void => {
    if (read === undefined) return;
    registry.removeSingleMetric(name);
    addReadGauge(registry, { name, help, read });
  };
  add(
    'smsreport_socket_connections_open',
    'Connections to Slack that are open, in Socket Mode: two where all is well, none where nothing comes in.',
    socketConnectionsOpen,
  );
  add('smsreport_audit_lines_waiting', 'Lines of the audit that are not on disk yet.', auditLinesWaiting);
  add(
    'smsreport_audit_last_write_timestamp_seconds',
    'When a line of the audit was last on disk, in seconds since 1970: time() minus this is how long ago.',
    auditLastWriteMs && (() => inSeconds(auditLastWriteMs())),
  );
  add(
    'smsreport_ready',
    'Whether the bot takes requests, as /readyz says: 1 or 0.',
    isReady && (() => Number(isReady())),
  );
}

function inSeconds(ms: number | null): number | null {
  return ms === null ? null : ms / 1e3;
}
