import { maskMobile, maskNumbersIn } from '../store/mobile-mask.ts';

const secretHeaders = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'x-auth-token',
  'x-subject-token',
  'x-security-token',
]);

/** Headers fit for a log. */
export function redactHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      secretHeaders.has(name) ? '[redacted]' : maskNumbersIn(value),
    ]),
  );
}

/** A query fit for a log. */
export function redactQuery(query: readonly (readonly [string, string])[]): Record<string, string> {
  const redacted: Record<string, string> = {};
  for (const [name, value] of query) {
    const shown = name === 'mobile' ? maskMobile(value) : maskNumbersIn(value);
    const before = redacted[name];
    redacted[name] = before === undefined ? shown : `${before},${shown}`;
  }
  return redacted;
}
