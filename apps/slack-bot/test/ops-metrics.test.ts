import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import * as fc from 'fast-check';
import { afterEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { DenialReason } from '../src/access/access.ts';
import { problems, refusals } from '../src/ops/metric-labels.ts';
import { createMetrics, type Metrics } from '../src/ops/metrics.ts';
import type { ProblemKind } from '../src/turns/problem.ts';
import { parseMetrics, valueOf } from './support/metrics-text.ts';

const made: Metrics[] = [];
function metricsOfTest(): Metrics {
  const metrics = createMetrics();
  made.push(metrics);
  return metrics;
}
afterEach(() => {
  for (const metrics of made.splice(0)) metrics.close();
});

/** Every metric of the bot: what it is, and the labels it has. Dashboards and alerts live by these names. */
const table: Readonly<Record<string, readonly [type: string, ...labels: string[]]>> = {
  smsreport_ack_duration_seconds: ['histogram', 'kind'],
  smsreport_answers_total: ['counter', 'outcome', 'problem'],
  smsreport_answer_duration_seconds: ['histogram', 'action'],
  smsreport_refusals_total: ['counter', 'why'],
  smsreport_smn_request_duration_seconds: ['histogram', 'outcome'],
  smsreport_smn_refusals_total: ['counter', 'code'],
  smsreport_smn_retries_total: ['counter'],
  smsreport_slack_calls_total: ['counter', 'error', 'method'],
  smsreport_slack_call_duration_seconds: ['histogram', 'method'],
  smsreport_response_url_posts_total: ['counter', 'error'],
  smsreport_in_flight: ['gauge', 'work'],
  smsreport_deliveries_repeated_total: ['counter'],
  smsreport_cache_lookups_total: ['counter', 'cache', 'result'],
  smsreport_policy_reloads_total: ['counter', 'result'],
  smsreport_socket_connections_open: ['gauge'],
  smsreport_audit_lines_waiting: ['gauge'],
  smsreport_audit_last_write_timestamp_seconds: ['gauge'],
  smsreport_ready: ['gauge'],
};

/** Those of the process, which every dashboard for Node knows. */
const ofTheProcess: typeof table = {
  process_start_time_seconds: ['gauge'],
  process_resident_memory_bytes: ['gauge'],
  process_open_fds: ['gauge'],
  process_max_fds: ['gauge'],
  process_cpu_user_seconds_total: ['counter'],
  process_cpu_system_seconds_total: ['counter'],
  process_cpu_seconds_total: ['counter'],
  nodejs_heap_size_total_bytes: ['gauge'],
  nodejs_heap_size_used_bytes: ['gauge'],
  nodejs_external_memory_bytes: ['gauge'],
  nodejs_version_info: ['gauge', 'version'],
  nodejs_eventloop_lag_mean_seconds: ['gauge'],
  nodejs_eventloop_lag_p50_seconds: ['gauge'],
  nodejs_eventloop_lag_p99_seconds: ['gauge'],
  nodejs_eventloop_lag_max_seconds: ['gauge'],
  nodejs_gc_duration_seconds: ['histogram', 'kind'],
};

/** Tells each metric of the bot something that all its labels are words of. */
function tellEverything(metrics: Metrics, word: string): void {
  metrics.acked(word as 'command', 0.2);
  metrics.answered({ action: word, outcome: word as 'failed', problem: word, seconds: 2 });
  metrics.refused(word);
  metrics.smnRequested(word as 'ok', 0.3);
  metrics.smnRefused(word);
  metrics.smnRetried();
  metrics.slackCalled({ method: word, error: word, seconds: 0.1 });
  metrics.responseUrlPosted(word);
  metrics.began(word as 'turns')();
  metrics.deliveryRepeated();
  metrics.cacheAsked(word as 'people', true);
  metrics.policyReloaded(false);
  metrics.lookAt({
    socketConnectionsOpen: () => 2,
    auditLinesWaiting: () => 3,
    auditLastWriteMs: () => 1_795_400_000_500,
    isReady: () => true,
  });
}

describe('the metrics', () => {
  it('are these, with these labels, a sentence each, in seconds and bytes', async () => {
    const metrics = metricsOfTest();
    tellEverything(metrics, 'bug');
    const parsed = parseMetrics(await metrics.text());
    const found = [...parsed].map(([name, { type, samples }]) => {
      const labels = new Set(samples.flatMap((sample) => Object.keys(sample.labels)));
      return [name, [type, ...[...labels].filter((label) => label !== 'le').toSorted()]] as const;
    });
    // Garbage may not have been collected yet.
    const expected = { ...table, ...ofTheProcess };
    expect(Object.keys(Object.fromEntries(found)).toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(Object.fromEntries(found.filter(([name]) => name !== 'nodejs_gc_duration_seconds'))).toEqual(
      Object.fromEntries(Object.entries(expected).filter(([name]) => name !== 'nodejs_gc_duration_seconds')),
    );
    for (const [name, { help, type }] of parsed) {
      expect(help).toMatch(/^\p{Lu}.{15,}\.$/u);
      expect(name.endsWith('_total')).toBe(type === 'counter');
      if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    }
  });

  it('are there from the start where few words say all, so that the first time is seen', async () => {
    const text = await metricsOfTest().text();
    expect(valueOf(text, 'smsreport_ack_duration_seconds_count', { kind: 'view' })).toBe(0);
    expect(valueOf(text, 'smsreport_answers_total', { outcome: 'answered', problem: 'none' })).toBe(0);
    expect(valueOf(text, 'smsreport_answer_duration_seconds_count', { action: 'export' })).toBe(0);
    expect(valueOf(text, 'smsreport_refusals_total', { why: 'role' })).toBe(0);
    expect(valueOf(text, 'smsreport_in_flight', { work: 'exports' })).toBe(0);
    expect(valueOf(text, 'smsreport_cache_lookups_total', { cache: 'signs', result: 'miss' })).toBe(0);
    expect(valueOf(text, 'smsreport_policy_reloads_total', { result: 'bad' })).toBe(0);
  });

  it('count what they are told', async () => {
    const metrics = metricsOfTest();
    metrics.acked('command', 0.2);
    metrics.acked('command', 2.9);
    metrics.answered({ action: 'query', outcome: 'failed', problem: 'operator', seconds: 1.2 });
    metrics.answered({ action: 'entry', outcome: 'answered', problem: null, seconds: 0.1 });
    metrics.refused('role');
    metrics.smnRetried();
    metrics.slackCalled({ method: 'users.info', error: null, seconds: 0.3 });
    metrics.slackCalled({ method: 'users.info', error: 'http_503', seconds: 0.3 });
    metrics.responseUrlPosted(null);
    metrics.responseUrlPosted('expired_url');
    metrics.deliveryRepeated();
    metrics.cacheAsked('people', true);
    metrics.cacheAsked('people', false);
    metrics.policyReloaded(true);
    const text = await metrics.text();
    const acks = (le: string) => valueOf(text, 'smsreport_ack_duration_seconds_bucket', { kind: 'command', le });
    expect([acks('0.1'), acks('0.25'), acks('2.5'), acks('3')]).toEqual([0, 1, 1, 2]);
    expect(valueOf(text, 'smsreport_answers_total', { outcome: 'failed', problem: 'operator' })).toBe(1);
    expect(valueOf(text, 'smsreport_answers_total', { outcome: 'answered', problem: 'none' })).toBe(1);
    expect(valueOf(text, 'smsreport_answer_duration_seconds_sum', { action: 'query' })).toBe(1.2);
    expect(valueOf(text, 'smsreport_answer_duration_seconds_count', { action: 'other' })).toBe(1);
    expect(valueOf(text, 'smsreport_refusals_total', { why: 'role' })).toBe(1);
    expect(valueOf(text, 'smsreport_smn_retries_total')).toBe(1);
    expect(valueOf(text, 'smsreport_slack_calls_total', { method: 'users.info', error: 'none' })).toBe(1);
    expect(valueOf(text, 'smsreport_slack_calls_total', { method: 'users.info', error: 'http_5xx' })).toBe(1);
    expect(valueOf(text, 'smsreport_slack_call_duration_seconds_count', { method: 'users.info' })).toBe(2);
    expect(valueOf(text, 'smsreport_response_url_posts_total', { error: 'none' })).toBe(1);
    expect(valueOf(text, 'smsreport_response_url_posts_total', { error: 'expired_url' })).toBe(1);
    expect(valueOf(text, 'smsreport_deliveries_repeated_total')).toBe(1);
    expect(valueOf(text, 'smsreport_cache_lookups_total', { cache: 'people', result: 'hit' })).toBe(1);
    expect(valueOf(text, 'smsreport_cache_lookups_total', { cache: 'people', result: 'miss' })).toBe(1);
    expect(valueOf(text, 'smsreport_policy_reloads_total', { result: 'good' })).toBe(1);
  });

  it('know what goes on now, however often its end is told', async () => {
    const metrics = metricsOfTest();
    const ends = [metrics.began('exports'), metrics.began('exports'), metrics.began('turns')];
    ends[0]?.();
    ends[0]?.();
    const text = await metrics.text();
    expect(valueOf(text, 'smsreport_in_flight', { work: 'exports' })).toBe(1);
    expect(valueOf(text, 'smsreport_in_flight', { work: 'turns' })).toBe(1);
  });

  it('look where they are told to when they are asked', async () => {
    const metrics = metricsOfTest();
    expect(await metrics.text()).not.toContain('smsreport_ready');
    let lastWriteMs: number | null = null;
    let isReady = false;
    metrics.lookAt({ auditLastWriteMs: () => lastWriteMs, isReady: () => isReady });
    const before = await metrics.text();
    expect(valueOf(before, 'smsreport_audit_last_write_timestamp_seconds')).toBeUndefined();
    expect(valueOf(before, 'smsreport_ready')).toBe(0);
    expect(before).not.toContain('smsreport_socket_connections_open');
    [lastWriteMs, isReady] = [1_795_400_000_500, true];
    const after = await metrics.text();
    expect(valueOf(after, 'smsreport_audit_last_write_timestamp_seconds')).toBe(1_795_400_000.5);
    expect(valueOf(after, 'smsreport_ready')).toBe(1);
  });

  it('are spoiled by no time that is none', async () => {
    const metrics = metricsOfTest();
    for (const seconds of [Number.NaN, -5, Infinity]) metrics.acked('event', seconds);
    expect(valueOf(await metrics.text(), 'smsreport_ack_duration_seconds_sum', { kind: 'event' })).toBe(0);
  });

  it('are those of one bot alone', async () => {
    const [one, other] = [metricsOfTest(), metricsOfTest()];
    one.smnRetried();
    expect(valueOf(await other.text(), 'smsreport_smn_retries_total')).toBe(0);
  });
});

describe('a label', () => {
  it('is one of a fixed set, whatever it is made of', async () => {
    const known = metricsOfTest();
    tellEverything(known, 'no such word');
    const words = labelWords(await known.text());
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (word) => {
        const metrics = createMetrics();
        tellEverything(metrics, word);
        const text = await metrics.text();
        metrics.close();
        expect(labelWords(text).filter((each) => !words.includes(each))).toEqual([]);
      }),
    );
  });

  it('holds no number, no id and no text', async () => {
    const metrics = metricsOfTest();
    for (const word of ['13412346789', 'U0SHANGHAI', 'C0SUPPORT', '您的验证码是 1234']) tellEverything(metrics, word);
    const text = await metrics.text();
    expect(text).not.toMatch(/13412346789|U0SHANGHAI|C0SUPPORT|验证码/);
  });

  it('exists for every kind of problem, and for every reason to refuse', () => {
    expectTypeOf<Exclude<ProblemKind, (typeof problems)[number]>>().toBeNever();
    expectTypeOf<Exclude<DenialReason, (typeof refusals)[number]>>().toBeNever();
    expect([...problems, ...refusals]).not.toContain('other');
  });
});

describe('the process', () => {
  it('is watched until the metrics are closed', async () => {
    const before = monitors();
    const metrics = createMetrics();
    expect(monitors()).toBe(before + 1);
    expect(valueOf(await metrics.text(), 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(valueOf(await metrics.text(), 'process_cpu_seconds_total')).toBeGreaterThan(0);
    metrics.close();
    expect(monitors()).toBe(before);
    expect(await metrics.text()).toContain('smsreport_in_flight');
  });

  it('is late when something holds it up', async () => {
    const metrics = metricsOfTest();
    const lag = async () => valueOf(await metrics.text(), 'nodejs_eventloop_lag_max_seconds') ?? 0;
    // The monitor has to have looked once before it can tell how late it is the next time.
    do {
      const until = performance.now() + 60;
      while (performance.now() < until);
      await turnOfTheLoop();
      await turnOfTheLoop();
    } while ((await lag()) < 0.03);
    expect(await lag()).toBeGreaterThan(0.03);
  });
});

/** What watches the event loop, as the process itself reports its timers. */
function monitors(): number {
  const { libuv } = process.report.getReport() as { readonly libuv: readonly LibuvHandle[] };
  return libuv.filter(({ type, is_active, repeat }) => type === 'timer' && is_active && repeat === 10).length;
}

interface LibuvHandle {
  readonly type: string;
  readonly is_active: boolean;
  readonly repeat?: number;
}

function labelWords(text: string): string[] {
  const samples = [...parseMetrics(text)]
    .filter(([name]) => name.startsWith('smsreport_'))
    .flatMap(([, { samples }]) => samples);
  return [
    ...new Set(
      samples.flatMap(({ name, labels }) => Object.entries(labels).map((pair) => `${name} ${pair.join('=')}`)),
    ),
  ];
}
