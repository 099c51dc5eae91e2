const chineseMobile = /(?<!\p{Nd})(?:\+?86|0086)?[\s-]?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\p{Nd})/gu;
const international = /\+\p{Nd}(?:[ ().-]{0,2}\p{Nd}){6,}/gu;
const digitRun = /\p{Nd}{7,}(?![\p{Nd}*])/gu;
/** A run inside a word is part of an id, and one after `^` is the epoch of a `<!date^…>`. */
const loneDigitRun = /(?<![\p{L}\p{Nd}_^])\p{Nd}{7,}(?![\p{L}\p{Nd}_])/gu;

/**
 * Hides the middle of everything in typed words that could be a phone number: runs of seven digits and more, and
 * numbers written in groups. `13412346789` becomes `134****6789`; shorter numbers show fewer digits.
 */
export function maskTypedNumbers(typed: string): string {
  return maskGroupedNumbers(typed).replace(digitRun, maskDigits);
}

/** The same for what an app wrote, sparing ids in words and the epochs of date tokens. */
export function maskWrittenNumbers(written: string): string {
  return maskGroupedNumbers(written).replace(loneDigitRun, maskDigits);
}

function maskGroupedNumbers(text: string): string {
  return text.replace(chineseMobile, maskKeepingCountryCode).replace(international, maskKeepingPlus);
}

function maskKeepingCountryCode(number: string): string {
  const mobile = /1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}$/.exec(number)?.[0] ?? number;
  return number.slice(0, number.length - mobile.length) + maskDigits(mobile.replaceAll(/\D/g, ''));
}

function maskKeepingPlus(number: string): string {
  return `+${maskDigits(number.replaceAll(/\P{Nd}/gu, ''))}`;
}

/** At least four digits stay hidden, whatever the length. */
function maskDigits(digits: string): string {
  const characters = Array.from(digits);
  const shown = Math.min(7, characters.length - 4);
  const head = Math.floor((shown * 3) / 7);
  const tail = shown - head;
  return `${characters.slice(0, head).join('')}****${characters.slice(characters.length - tail).join('')}`;
}
