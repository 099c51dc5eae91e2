import { redact } from '../slack/redact.ts';

/** A text as a log may hold it. */
export type MaskText = (text: string) => string;

/** Most characters of one text in a log. */
const longestText = 2_000;

/** Nobody sees these characters: a number or a secret with some between is read as one without. */
const invisible = /[\p{Cf}\p{DI}]+/gu;

const cutOff = '…';

/**
 * Takes numbers, tokens and the secrets that are known out of texts, and cuts them to 2,000 characters.
 *
 * @param secrets exact texts that must not be seen; as they are, and as they stand in a web address
 */
export function createTextMask(secrets: readonly string[]): MaskText {
  const spellings = secrets.map(visible).flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]);
  // Longest first: one that holds another goes as a whole.
  const hidden = [...new Set(spellings)].filter(Boolean).toSorted((one, other) => other.length - one.length);
  // What is cut off may leave the first part of a secret: no longer than this, and it goes too.
  const tailLength = Math.max(64, hidden[0]?.length ?? 0);

  function withoutSecrets(text: string): string {
    let rest = text;
    for (const secret of hidden) if (secret.length <= rest.length) rest = rest.replaceAll(secret, '[secret]');
    return rest;
  }

  return (text) => {
    const isLong = text.length > longestText + tailLength;
    const read = visible(isLong ? text.slice(0, longestText + tailLength) : text);
    const masked = redact(withoutSecrets(read));
    if (isLong) return shortened(masked.slice(0, -tailLength));
    return masked.length > longestText ? shortened(masked) : masked;
  };
}

function visible(text: string): string {
  return text.replace(invisible, '');
}

function shortened(text: string): string {
  return text.slice(0, longestText - cutOff.length) + cutOff;
}
