/** Ids of requests, projects and messages: letters and digits in one long piece, as no phone number is. */
const opaqueId = String.raw`(?<![0-9a-z-])(?=[0-9]*[a-z])[0-9a-z]{32}(?![0-9a-z])`;
const isoTime = String.raw`(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?`;
const token = String.raw`\bx(?:ox[a-z]|app)-[\w-]+`;
const number = String.raw`\d(?:(?!${opaqueId})[\d -]){5,}(?!${opaqueId})\d`;

const suspicious = new RegExp(`(?<harmless>${opaqueId}|${isoTime})|(?<token>${token})|${number}`, 'g');

/**
 * A text without what a log must not hold: phone numbers (any run of seven digits or more) and tokens. For texts that
 * others wrote; our own never hold them to begin with.
 */
export function redact(text: string): string {
  return text.replace(suspicious, (match: string) => {
    if (/^x(?:ox[a-z]|app)-/.test(match)) return '[token]';
    if (!/^\d[\d -]*$/.test(match)) return match;
    return match.replace(/\D/g, '').length >= 7 ? '[number]' : match;
  });
}
