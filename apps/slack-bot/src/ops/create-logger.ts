import {
  pino,
  type Bindings,
  type ChildLoggerOptions,
  type DestinationStream,
  type LevelWithSilent,
  type Logger,
} from 'pino';
import { isError } from './entries-of.ts';
import { createTextMask } from './mask-text.ts';
import { createToPlain, type ToPlain } from './plain-value.ts';

/** What is logged, and where to. */
export interface LoggerOptions {
  readonly level: LevelWithSilent;
  /** Exact texts that no line may hold, wherever they stand: tokens and keys that are in use. */
  readonly secrets: readonly string[];
  /** Standard output when left out. */
  readonly destination?: DestinationStream;
}

/**
 * The log. Whoever writes a line leaves out numbers and texts of SMS; this is the last net under them: every text of
 * every line is redacted, in keys, errors and bindings of children too, what is called a secret is left out, and no line
 * grows without bounds. A line never fails, whatever is put into it.
 */
export function createLogger({ level, secrets, destination }: LoggerOptions): Logger {
  const mask = createTextMask(secrets);
  const toPlain = createToPlain(mask);
  const logger = pino(
    {
      level,
      serializers: {
        // The message as it is written, with all that was put into it.
        msg: (message: unknown) => (typeof message === 'string' ? mask(message) : toPlain(message)),
        err: (plainError: unknown) => plainError,
      },
      hooks: {
        logMethod(parts: readonly unknown[], write) {
          Reflect.apply(write, this, plainParts(parts, toPlain));
        },
      },
    },
    destination,
  );
  return withPlainBindings(logger, toPlain);
}

/** Pino reads what it is given before it asks anybody: it has to be harmless by then. Texts are seen to in the message. */
function plainParts([first, ...rest]: readonly unknown[], toPlain: ToPlain): readonly unknown[] {
  const words = rest.map((part) => (isHarmless(part) ? part : toPlain(part)));
  if (isHarmless(first)) return [first, ...words];
  const value = toPlain(first);
  if (isError(first)) return [{ err: value }, ...words];
  return [typeof first === 'object' ? record(value) : value, ...words];
}

function isHarmless(part: unknown): boolean {
  return part === null || ['string', 'number', 'bigint', 'boolean', 'undefined'].includes(typeof part);
}

function record(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { value };
}

/**
 * Bindings pass none of pino's hooks. Of a child's options its level and the prefix of its messages count: serializers
 * of its own would write past all this.
 */
function withPlainBindings(logger: Logger, toPlain: ToPlain): Logger {
  const child = Reflect.get(logger, 'child');
  const setBindings = Reflect.get(logger, 'setBindings');
  return Object.assign(logger, {
    child(this: Logger, bindings: Bindings, { level, msgPrefix }: ChildLoggerOptions = {}) {
      const options = { ...(level === undefined ? {} : { level }), ...(msgPrefix === undefined ? {} : { msgPrefix }) };
      return Reflect.apply(child, this, [record(toPlain(bindings)), options]);
    },
    setBindings(this: Logger, bindings: Bindings) {
      Reflect.apply(setBindings, this, [record(toPlain(bindings))]);
    },
  });
}
