import type { SearchNumber } from '@org/query-text';

const china = '86';
const chineseLength = 11;

/**
 * Whether two numbers, masked or not, may be one and the same. How many digits stars stand for is only known of Chinese
 * mobile numbers; of others it is what they begin and end with that counts.
 */
export function masksAgree(one: SearchNumber, other: SearchNumber): boolean {
  if (one.nationCode !== other.nationCode) return false;
  const [left, right] = [one.mobile, other.mobile];
  if (!left.includes('*') && !right.includes('*')) return left === right;
  const bothWhole = one.nationCode === china && left.length === chineseLength && right.length === chineseLength;
  return bothWhole ? agreeDigitByDigit(left, right) : agreeAtBothEnds(left, right);
}

function agreeDigitByDigit(left: string, right: string): boolean {
  return Array.from(left).every((digit, at) => digit === right[at] || digit === '*' || right[at] === '*');
}

function agreeAtBothEnds(left: string, right: string): boolean {
  const [head, otherHead] = [left, right].map((text) => /^\d*/.exec(text)?.[0] ?? '');
  const [tail, otherTail] = [left, right].map((text) => /\d*$/.exec(text)?.[0] ?? '');
  if (head === undefined || otherHead === undefined || tail === undefined || otherTail === undefined) return false;
  const headsAgree = head.startsWith(otherHead) || otherHead.startsWith(head);
  const tailsAgree = tail.endsWith(otherTail) || otherTail.endsWith(tail);
  return headsAgree && tailsAgree && shownDigits(left) <= length(right) && shownDigits(right) <= length(left);
}

function shownDigits(mobile: string): number {
  return mobile.replaceAll('*', '').length;
}

/** Of a number in full, its own; a masked one may be as long as any. */
function length(mobile: string): number {
  return mobile.includes('*') ? Infinity : mobile.length;
}
