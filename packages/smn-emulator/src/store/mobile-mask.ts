/** A phone number as the API shows it: `13412346789` becomes `134****6789`. Shorter numbers lose at least four digits too. */
export function maskMobile(mobile: string): string {
  if (isMask(mobile)) return mobile;
  const shown = Math.max(0, mobile.length - 4);
  const tail = Math.min(4, Math.ceil(shown / 2));
  const head = Math.min(3, shown - tail);
  return mobile.slice(0, head) + '*'.repeat(mobile.length - head - tail) + mobile.slice(mobile.length - tail);
}

/** Whether a `mobile` parameter is a mask. */
export function isMask(mobile: string): boolean {
  return mobile.includes('*');
}

/** A test for numbers under a mask: each `*` stands for one digit. */
export function maskPattern(mask: string): RegExp {
  const escaped = mask.replaceAll(/[^0-9*]/g, String.raw`\$&`).replaceAll('*', '[0-9*]');
  return new RegExp(`^${escaped}$`);
}

/** A text in which every phone number that stands alone is masked. */
export function maskNumbersIn(text: string): string {
  return text.replaceAll(/(?<![0-9A-Za-z])(?:\+?86)?1[3-9]\d{9}(?![0-9A-Za-z])/g, maskMobile);
}
