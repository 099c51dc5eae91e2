import { constants, monitorEventLoopDelay, PerformanceObserver, type PerformanceEntry } from 'node:perf_hooks';
import { Gauge, Histogram, type Registry } from 'prom-client';

/** How often the event loop is looked at, in ms. */
const resolution = 10;

/**
 * Adds what holds the process up, under the names that every dashboard for Node knows. prom-client brings these too, but
 * what it watches with can never be stopped.
 *
 * @returns what ends the watching
 */
export function watchProcessPauses(registry: Registry): () => void {
  const ends = [watchEventLoop(registry), watchCollections(registry)];
  return () => {
    for (const end of ends) end();
  };
}

function watchEventLoop(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const lag = (name: string, which: string, collect?: () => void): Gauge =>
    new Gauge({
      name: `nodejs_eventloop_lag_${name}_seconds`,
      help: `How late the event loop came to what was due, since it was last asked: ${which}.`,
      registers: [registry],
      ...(collect === undefined ? {} : { collect }),
    });
  const mean = lag('mean', 'the mean', () => {
    if (delay.count === 0) return;
    // All of them at once: the first one that is asked begins a new period.
    mean.set(latenessOf(delay.mean));
    half.set(latenessOf(delay.percentile(50)));
    most.set(latenessOf(delay.percentile(99)));
    worst.set(latenessOf(delay.max));
    delay.reset();
  });
  const half = lag('p50', 'half of it was below');
  const most = lag('p99', '99 of 100 were below');
  const worst = lag('max', 'the worst');
  return () => delay.disable();
}

/** The monitor tells the time between two looks, in ns. */
function latenessOf(nanoseconds: number): number {
  return Math.max(0, nanoseconds / 1e9 - resolution / 1e3);
}

const kinds: readonly (readonly [kind: number, name: string])[] = [
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, 'weakcb'],
];

function watchCollections(registry: Registry): () => void {
  const duration = new Histogram({
    name: 'nodejs_gc_duration_seconds',
    help: 'How long collecting garbage took, by kind: minor, major, incremental or weakcb.',
    labelNames: ['kind'],
    buckets: [0.001, 0.01, 0.1, 1, 2, 5],
    registers: [registry],
  });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) duration.observe({ kind: kindOf(entry) }, entry.duration / 1e3);
  });
  observer.observe({ entryTypes: ['gc'] });
  return () => observer.disconnect();
}

function kindOf(entry: PerformanceEntry): string {
  const detail: unknown = Reflect.get(entry, 'detail');
  const kind: unknown = typeof detail === 'object' && detail !== null ? Reflect.get(detail, 'kind') : undefined;
  return kinds.find(([number]) => number === kind)?.[1] ?? 'other';
}
