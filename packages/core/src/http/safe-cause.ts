import { isIP } from 'node:net';

/** What of a cause is kept: facts that tell failures apart and have a form no key, token or number has. */
interface CauseFacts {
  readonly name: string;
  readonly code?: string;
  readonly errno?: number;
  readonly syscall?: string;
  readonly address?: string;
  readonly port?: number;
}

const deepestCause = 4;
const mostErrors = 8;
const errorName = /^[A-Z][A-Za-z]{0,40}Error$/;
const machineCode = /^(?:E[A-Z]{2,15}|[A-Z]{1,14}\d?(?:_[A-Z]{1,14}\d?)+)$/;
const syscalls = new Set(['connect', 'getaddrinfo', 'read', 'write', 'shutdown', 'open']);

/**
 * A cause that can be shown and logged. The original is dropped, its message too: what fails below (undici, TLS, a
 * caller's own dispatcher or credentials) may hold headers, the request or its URL, or quote them in its words. Name,
 * code, system call, address and port are kept, and those of the causes behind it.
 */
export function safeCause(cause: unknown): Error {
  return describe(cause, 1);
}

function describe(cause: unknown, depth: number): Error {
  const facts = readFacts(cause);
  const deeper = depth < deepestCause;
  const inner = deeper ? read(cause, 'cause') : undefined;
  const errors = deeper ? read(cause, 'errors') : undefined;
  const options = inner === undefined || inner === null ? undefined : { cause: describe(inner, depth + 1) };
  const safe = Array.isArray(errors)
    ? new AggregateError(
        errors.slice(0, mostErrors).map((error) => describe(error, depth + 1)),
        toMessage(facts),
        options,
      )
    : new Error(toMessage(facts), options);
  // Its own stack would point here, the original's begins with the message that is dropped.
  safe.stack = `${facts.name}: ${safe.message}`;
  Object.defineProperty(safe, 'name', { value: facts.name, configurable: true, writable: true });
  const { name: _name, ...properties } = facts;
  return Object.assign(safe, properties);
}

function readFacts(cause: unknown): CauseFacts {
  const name = read(cause, 'name');
  const code = read(cause, 'code');
  const errno = read(cause, 'errno');
  const syscall = read(cause, 'syscall');
  const address = read(cause, 'address');
  const port = read(cause, 'port');
  return {
    name: typeof name === 'string' && errorName.test(name) ? name : 'Error',
    ...(typeof code === 'string' && machineCode.test(code) ? { code } : {}),
    ...(isInteger(errno, -99_999, 99_999) ? { errno } : {}),
    ...(typeof syscall === 'string' && syscalls.has(syscall) ? { syscall } : {}),
    ...(typeof address === 'string' && isIP(address) !== 0 ? { address } : {}),
    ...(isInteger(port, 0, 65_535) ? { port } : {}),
  };
}

function toMessage({ code, syscall, address, port }: CauseFacts): string {
  const where = address === undefined ? undefined : [address, port].filter((part) => part !== undefined).join(':');
  return [syscall, code, where].filter((part) => part !== undefined).join(' ') || '(details left out)';
}

// A cause may be anything at all, a proxy or a getter that throws included.
function read(from: unknown, property: string): unknown {
  try {
    return typeof from === 'object' && from !== null ? Reflect.get(from, property) : undefined;
  } catch {
    return undefined;
  }
}

function isInteger(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
