import { SmnClient } from '@org/smn-core';
import { startSmnEmulator, type Fault } from '@org/smn-emulator';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/ops/metrics.ts';
import { watchedDispatcher } from '../src/ops/watch-smn.ts';
import { valueOf } from './support/metrics-text.ts';

/** Asks for the signatures once, by a client that is watched. */
async function metricsAfter(
  fault: Fault | null,
  { times = 1, signal, retries = 0 }: { times?: number; signal?: AbortSignal; retries?: number } = {},
): Promise<string> {
  await using smn = await startSmnEmulator();
  if (fault !== null) smn.fault({ ...fault, times });
  const metrics = createMetrics();
  const base = new Agent();
  await using client = new SmnClient({
    endpoint: smn.url,
    projectId: smn.projectId,
    credentials: smn.credentials,
    dispatcher: watchedDispatcher(metrics, base),
    timeouts: { headersMs: 500 },
    retry: { maxRetries: retries, minDelayMs: 1, maxDelayMs: 5 },
    onRetry: () => metrics.smnRetried(),
  });
  await client.signs(signal ? { signal } : {}).catch(() => {});
  const text = await metrics.text();
  await base.destroy();
  metrics.close();
  return text;
}

const requests = 'smsreport_smn_request_duration_seconds_count';

describe('what SMN is asked', () => {
  it.each<[string, Fault | null, string]>([
    ['an answer', null, 'ok'],
    ['too many requests', { status: 429 }, 'api_429'],
    ['a refusal', { status: 403 }, 'api_4xx'],
    ['a service in trouble', { status: 503 }, 'api_5xx'],
    ['a connection that breaks', { kind: 'reset' }, 'connection'],
    ['an answer that breaks off', { kind: 'resetMidBody' }, 'connection'],
    ['no answer in time', { kind: 'delay', milliseconds: 60_000 }, 'timeout'],
  ])('is counted by how it ended: %s', async (_what, fault, outcome) => {
    const text = await metricsAfter(fault);
    expect(valueOf(text, requests, { outcome })).toBe(1);
    expect(valueOf(text, 'smsreport_in_flight', { work: 'smn_requests' })).toBe(0);
  });

  it('is counted as given up when nobody waits for it any more', async () => {
    const signal = AbortSignal.timeout(100);
    const text = await metricsAfter({ kind: 'delay', milliseconds: 60_000 }, { signal });
    expect(valueOf(text, requests, { outcome: 'aborted' })).toBe(1);
    expect(valueOf(text, 'smsreport_in_flight', { work: 'smn_requests' })).toBe(0);
  });

  it('is counted by the service’s code where it says no', async () => {
    const text = await metricsAfter({ kind: 'smnError', code: 'SMN.0071' });
    expect(valueOf(text, 'smsreport_smn_refusals_total', { code: 'SMN.0071' })).toBe(1);
    const without = await metricsAfter({ status: 502, body: { oops: true } });
    expect(valueOf(without, 'smsreport_smn_refusals_total', { code: 'none' })).toBe(1);
  });

  it('counts each try', async () => {
    const text = await metricsAfter({ status: 503 }, { times: 2, retries: 3 });
    expect(valueOf(text, requests, { outcome: 'api_5xx' })).toBe(2);
    expect(valueOf(text, requests, { outcome: 'ok' })).toBe(1);
    expect(valueOf(text, 'smsreport_smn_retries_total', {})).toBe(2);
  });
});
