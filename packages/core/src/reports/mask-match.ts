/**
 * Whether a number may be the one that was asked about: same length, and the same digit wherever both show one.
 * `134****6789` fits `13412346789`, and itself.
 */
export function fitsMask(asked: string, mobile: string): boolean {
  if (asked.length !== mobile.length) return false;
  for (let index = 0; index < asked.length; index += 1) {
    const [left, right] = [asked[index], mobile[index]];
    if (left !== right && left !== '*' && right !== '*') return false;
  }
  return true;
}

/** Whether a number hides some of its digits. */
export function isMasked(mobile: string): boolean {
  return mobile.includes('*');
}
