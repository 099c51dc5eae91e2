import { readdirSync, readFileSync } from 'node:fs';
import { Counter, Gauge, type Registry } from 'prom-client';
import { addReadGauge } from './read-gauge.ts';

/** Adds what the process takes of the machine, under the names that every dashboard for Node knows. */
export function addProcessUsage(registry: Registry): void {
  const started = Date.now() / 1_000 - process.uptime();
  const mostFiles = mostOpenFiles();
  const gauge = (name: string, help: string, read: () => number | null): void =>
    addReadGauge(registry, { name, help, read });
  gauge('process_start_time_seconds', 'When the process was started, in seconds since 1970.', () => started);
  gauge('process_resident_memory_bytes', 'Memory the process takes of the machine.', () => process.memoryUsage.rss());
  gauge('process_open_fds', 'Files and connections that are open.', openFiles);
  gauge('process_max_fds', 'Files and connections that may be open at the same time.', () => mostFiles);
  gauge('nodejs_heap_size_total_bytes', 'Heap that is reserved.', () => process.memoryUsage().heapTotal);
  gauge('nodejs_heap_size_used_bytes', 'Heap that is in use.', () => process.memoryUsage().heapUsed);
  gauge(
    'nodejs_external_memory_bytes',
    'Memory of buffers, outside of the heap.',
    () => process.memoryUsage().external,
  );
  addProcessorTime(registry, 'process_cpu_user_seconds_total', 'Processor time in the program.', ({ user }) => user);
  addProcessorTime(
    registry,
    'process_cpu_system_seconds_total',
    'Processor time in the system, for the program.',
    ({ system }) => system,
  );
  addProcessorTime(
    registry,
    'process_cpu_seconds_total',
    'Processor time in all.',
    ({ user, system }) => user + system,
  );
  const version = new Gauge({
    name: 'nodejs_version_info',
    help: 'Which Node runs it; the value is always 1.',
    labelNames: ['version'],
    registers: [registry],
  });
  version.set({ version: process.version }, 1);
}

function addProcessorTime(
  registry: Registry,
  name: string,
  help: string,
  microseconds: (usage: NodeJS.CpuUsage) => number,
): void {
  const counter: Counter = new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      counter.reset();
      counter.inc(microseconds(process.cpuUsage()) / 1e6);
    },
  });
}

/** Only Linux tells. */
function openFiles(): number | null {
  try {
    // One of them is the folder that is being read.
    return readdirSync('/proc/self/fd').length - 1;
  } catch {
    return null;
  }
}

function mostOpenFiles(): number | null {
  try {
    const limit = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1];
    return limit === undefined ? null : Number(limit);
  } catch {
    return null;
  }
}
