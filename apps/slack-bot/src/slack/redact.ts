/** Ids of requests, projects and messages: letters and digits in one long piece, as no phone number is. */
const opaqueId = String.raw`(?<![0-9a-z-])(?=[0-9]*[a-z])[0-9a-z]{32}(?![0-9a-z])`;
const isoTime = String.raw`(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?`;
const ipAddress = String.raw`(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])`;
const token = String.raw`\bx(?:ox[a-z]|app)-[\w-]+`;
/** Digits in any spelling, and what people put between them. */
const digit = '[\\d０-９]';
const number = `${digit}(?:(?!${opaqueId})[\\d０-９ .()-]){5,}(?!${opaqueId})${digit}`;

const suspicious = new RegExp(`${opaqueId}|${isoTime}|${ipAddress}|(?<token>${token})|(?<number>${number})`, 'g');

const fewestDigits = 7;

/**
 * A text without what a log must not hold: phone numbers (seven digits or more, however they are parted) and tokens. For
 * texts that others wrote; our own never hold them to begin with.
 */
export function redact(text: string): string {
  return text.replace(suspicious, (match: string, ...rest) => {
    const groups: unknown = rest.at(-1);
    if (hasGroup(groups, 'token')) return '[token]';
    const digits = match.match(/[\d０-９]/g)?.length ?? 0;
    return hasGroup(groups, 'number') && digits >= fewestDigits ? '[number]' : match;
  });
}

function hasGroup(groups: unknown, name: string): boolean {
  return typeof groups === 'object' && groups !== null && Reflect.get(groups, name) !== undefined;
}
