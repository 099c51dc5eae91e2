import type { Logger } from 'pino';
import { createLogger } from '../../src/ops/create-logger.ts';

/** A line, as whoever reads the log reads it. */
export type LogLine = Readonly<Record<string, unknown>>;

/** What a logger with these secrets makes of one line. */
export function lineOf(write: (logger: Logger) => void, secrets: readonly string[] = []): LogLine {
  return JSON.parse(rawLineOf(write, secrets)) as LogLine;
}

/** The same, as it is written. */
export function rawLineOf(write: (logger: Logger) => void, secrets: readonly string[] = []): string {
  const written: string[] = [];
  write(createLogger({ level: 'info', secrets, destination: { write: (line) => void written.push(line) } }));
  const [line, ...more] = written;
  if (line === undefined || more.length > 0) throw new Error(`${written.length} lines were written`);
  return line;
}

/** Every text in a line, names and numbers among them; not what pino itself puts there. */
export function textsOf({ time: _time, pid: _pid, hostname: _hostname, level: _level, ...rest }: LogLine): string[] {
  return within(rest);
}

function within(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...within(inner)]);
}
