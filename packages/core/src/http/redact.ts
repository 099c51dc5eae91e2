import { maskMobile } from '../mask.ts';

/**
 * Shapes that no key, token or phone number has, though they are long or hold many digits: times, ids of the service
 * (32 lower-case characters, UUIDs), codes in capitals (`UND_ERR_HEADERS_TIMEOUT`) and names of headers
 * (`x-sdk-content-sha256`).
 */
const harmless = [
  String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z`,
  String.raw`\d{8}T\d{6}Z`,
  String.raw`(?=\d*[a-z])[0-9a-z]{32}`,
  String.raw`[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}`,
  String.raw`[A-Z]{1,14}\d?(?:_[A-Z]{1,14}\d?)+`,
  String.raw`x(?:-[a-z]{1,14}(?:256)?)+`,
].join('|');

/** Eight digits or more, in one piece or as people part them. */
const number = String.raw`\+?\d(?:(?:%20|[ ()\-\u00a0]){0,2}\d){7,}`;

/** Keys have 20 characters and more (access key id 20, secret 40), tokens hundreds. */
const secret = String.raw`[A-Za-z0-9_+=\-]{20,}`;

const suspicious = new RegExp(
  String.raw`(?<harmless>(?<![A-Za-z0-9_-])(?:${harmless})(?![A-Za-z0-9_-]))|(?<number>${number})|${secret}`,
  'g',
);

/**
 * A text as it may be shown and logged: phone numbers masked, whatever has the shape of a key or a token left out.
 * Texts of errors go through here because they may repeat what was sent.
 *
 * @example
 * ```ts
 * redact('mobile=13412346789'); // 'mobile=134****6789'
 * redact('key AKIAIOSFODNN7EXAMPLE'); // 'key [redacted]'
 * ```
 */
export function redact(text: string): string {
  // Twice, because what is left of a key beside a number may be a key still.
  return redactOnce(redactOnce(text));
}

function redactOnce(text: string): string {
  return text.replace(suspicious, (match, ...rest) => {
    const groups: unknown = rest.at(-1);
    if (hasGroup(groups, 'harmless')) return match;
    return hasGroup(groups, 'number') ? maskMobile(match) : '[redacted]';
  });
}

function hasGroup(groups: unknown, name: string): boolean {
  return typeof groups === 'object' && groups !== null && Reflect.get(groups, name) !== undefined;
}
