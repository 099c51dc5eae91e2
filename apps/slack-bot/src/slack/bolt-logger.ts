import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { redact } from './redact.ts';

/**
 * Bolt's log lines in our log. Only texts and error messages pass, redacted: Bolt also hands over whole bodies, and
 * those hold what people typed. Debug lines are dropped for the same reason.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const line = (parts: readonly unknown[]): string => redact(parts.map(toText).filter(Boolean).join(' '));
  return {
    debug: () => {},
    info: (...parts) => logger.info({ from: 'bolt' }, line(parts)),
    warn: (...parts) => logger.warn({ from: 'bolt' }, line(parts)),
    error: (...parts) => logger.error({ from: 'bolt' }, line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function toText(part: unknown): string {
  if (typeof part === 'string') return part;
  return part instanceof Error ? `${part.name}: ${part.message}` : '';
}
