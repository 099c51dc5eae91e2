/**
 * A phone number as it may be shown: `13412346789` → `134****6789`, the way the service itself masks. Shorter numbers
 * keep less; what is masked already stays as it is. Every number that is not an answer to its owner goes through here.
 *
 * @example
 * ```ts
 * maskMobile('13412346789'); // '134****6789'
 * maskMobile('134****6789'); // '134****6789'
 * maskMobile('+4915112345678'); // '+49********5678'
 * ```
 */
export function maskMobile(mobile: string): string {
  const longestRun = Math.max(0, ...(mobile.match(/\d+/g) ?? []).map((run) => run.length));
  if (mobile.includes('*') && longestRun <= 4) return mobile;
  const plus = mobile.startsWith('+') ? '+' : '';
  const digits = mobile.replace(/[^\d*]/g, '');
  if (digits.length <= 4) return `${plus}${'*'.repeat(digits.length)}`;
  const tail = digits.length >= 8 ? 4 : 2;
  const head = digits.length === 11 ? 3 : digits.length >= 8 ? 2 : 1;
  return `${plus}${digits.slice(0, head)}${'*'.repeat(digits.length - head - tail)}${digits.slice(-tail)}`;
}
