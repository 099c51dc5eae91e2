import { LogLevel, type Logger as BoltLogger } from '@slack/bolt';
import type { Logger } from 'pino';
import { correlationId } from './correlation.ts';
import { redact } from './redact.ts';

/**
 * Bolt's log lines in our log. Only texts and error messages pass, redacted: Bolt also hands over whole bodies, and
 * those hold what people typed. Debug lines are dropped for the same reason.
 */
export function createBoltLogger(logger: Logger): BoltLogger {
  const line = (parts: readonly unknown[]): string => redact(parts.map(toText).filter(Boolean).join(' '));
  const facts = () => ({ from: 'bolt', correlationId: correlationId() });
  return {
    debug: () => {},
    info: (...parts) => logger.info(facts(), line(parts)),
    warn: (...parts) => logger.warn(facts(), line(parts)),
    error: (...parts) => logger.error(facts(), line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}

function toText(part: unknown): string {
  if (typeof part === 'string') return part;
  return part instanceof Error ? `${part.name}: ${part.message}` : '';
}
