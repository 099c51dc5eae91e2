/** Ids of requests, projects and messages: letters and digits in one long piece, as no phone number is. */
const opaqueId = String.raw`(?<![0-9a-z-])(?=[0-9]*[a-z])[0-9a-z]{32}(?![0-9a-z])`;
/** Ids of Slack's envelopes. */
const uuid = String.raw`(?<![0-9a-z-])(?=[0-9-]*[a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z-])`;
const isoTime = String.raw`(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?`;
/** Only with its port, or in a private network: four numbers with dots between may be a phone number too. */
const octet = String.raw`(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const privateNetwork = String.raw`(?:10|127)\.${octet}|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01])`;
const addressWithPort = String.raw`${octet}\.${octet}(?=\.${octet}\.${octet}:\d{2,5}(?!\d))`;
const ipAddress = String.raw`(?<![\d.])(?:${privateNetwork}|${addressWithPort})\.${octet}\.${octet}(?!\.?\d)`;
const known = `${opaqueId}|${uuid}|${isoTime}|${ipAddress}`;

/** Slack's tokens, its addresses that are secrets, the ticket of a socket, and what a header lets somebody in with. */
const token = [
  String.raw`xox[a-z](?:\.xox[a-z])?-[\w-]+`,
  String.raw`(?<![A-Za-z])xapp-[\w-]+`,
  String.raw`https?://hooks\.slack(?:-gov)?\.com/[^\s"'<>]*`,
  String.raw`(?<=[?&]ticket=)[^\s&"'<>]+`,
  String.raw`(?<=\b[Bb]earer )[\w.~+/=-]+`,
].join('|');

/**
 * Digits of any script, and what people, forms and invisible characters put between them: the full stops and middle dots
 * of East Asia, bullet, minus sign and empty Braille among it.
 */
const digit = String.raw`\p{N}`;
const between = String.raw`%20|[\s\p{Cc}\p{Cf}\p{DI}\p{M}\p{Pd}\p{Ps}\p{Pe}.\uFF0E\u3002\u00B7\u30FB\u2022+\u2212_\u2800]`;
const number = `${digit}(?:(?!${known})(?:${digit}|${between})){5,}(?!${known})${digit}`;

const suspicious = new RegExp(`${known}|(?<token>${token})|(?<number>${number})`, 'gu');
const anyDigit = new RegExp(digit, 'gu');
/** Most texts of a log hold nothing of that kind, and this is sooner seen. */
const worthALook = new RegExp(`${digit}|xox|xapp-|hooks\\.slack|ticket=|earer `, 'u');

const fewestDigits = 7;

/**
 * A text without what a log must not hold: phone numbers (seven digits or more, however they are parted) and tokens. For
 * texts that others wrote; our own never hold them to begin with.
 */
export function redact(text: string): string {
  if (!worthALook.test(text)) return text;
  return text.replace(suspicious, (match: string, ...rest) => {
    const groups: unknown = rest.at(-1);
    if (hasGroup(groups, 'token')) return '[token]';
    const digits = match.match(anyDigit)?.length ?? 0;
    return hasGroup(groups, 'number') && digits >= fewestDigits ? '[number]' : match;
  });
}

function hasGroup(groups: unknown, name: string): boolean {
  return typeof groups === 'object' && groups !== null && Reflect.get(groups, name) !== undefined;
}
