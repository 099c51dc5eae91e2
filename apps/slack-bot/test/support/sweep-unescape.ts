const mostTimes = 3;

// Bytes are texts here, a character each: that is quick, and nothing is lost of what is no UTF-8.

/** Bytes with less and less escaped in them, as for a URL, in JSON or HTML, as long as that makes a difference. */
export function unescapings(bytes: string): readonly string[] {
  const found: string[] = [];
  for (let before = bytes; found.length < mostTimes;) {
    const after = unescapeHtml(unescapeJson(unescapeUrl(before)));
    if (after === before) break;
    found.push(after);
    before = after;
  }
  return found;
}

function unescapeUrl(bytes: string): string {
  if (!bytes.includes('%')) return bytes;
  const whole = Buffer.from(bytes, 'latin1');
  let length = 0;
  for (let index = 0; index < whole.length; index += 1, length += 1) {
    const value = whole[index] === 0x25 ? hexByte(whole[index + 1], whole[index + 2]) : -1;
    if (value >= 0) index += 2;
    whole[length] = value >= 0 ? value : (whole[index] ?? 0);
  }
  return whole.subarray(0, length).toString('latin1');
}

function hexByte(high = 0, low = 0): number {
  const [first, second] = [hexDigit(high), hexDigit(low)];
  return first < 0 || second < 0 ? -1 : first * 16 + second;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : -1;
}

function unescapeJson(bytes: string): string {
  if (!bytes.includes('\\')) return bytes;
  return bytes.replace(
    /\\(?:u([0-9A-Fa-f]{4})|(.))/gs,
    (_whole, code: string | undefined, sign: string | undefined) => {
      if (code !== undefined) return asBytes(String.fromCharCode(Number.parseInt(code, 16)));
      return sign !== undefined && 'bfnrt'.includes(sign) ? ' ' : (sign ?? '');
    },
  );
}

function unescapeHtml(bytes: string): string {
  if (!bytes.includes('&')) return bytes;
  return bytes
    .replace(/&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/g, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? asBytes(String.fromCodePoint(code)) : whole;
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The bytes of a text. */
export function asBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

const beyondAscii = /[\u0080-\u00ff]/;
const otherDigits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;
const otherDashes = /[\u2010-\u2015\u2212\uff0d]/g;
const otherBlanks = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Digits of other scripts as ours, dashes and blanks as one of each, and nothing that nobody sees. */
export function fold(bytes: string): string {
  if (!beyondAscii.test(bytes)) return bytes;
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return asBytes(
    text
      .replace(otherDigits, (digit) => String(digit.charCodeAt(0) & 0xf))
      .replace(otherDashes, '-')
      .replace(otherBlanks, ' ')
      .replace(invisible, ''),
  );
}
