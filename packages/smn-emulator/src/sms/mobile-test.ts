import type { Behaviour } from '../behaviour.ts';
import { isMask, maskPattern } from '../store/mobile-mask.ts';

/** A test for stored numbers that a `mobile` parameter asks for; `undefined` when nothing is asked. */
export function mobileTest(
  mobile: string | undefined,
  mask: Behaviour['mask'],
): ((stored: string) => boolean) | undefined {
  if (mobile === undefined) return undefined;
  if (!isMask(mobile) || mask === 'literal') return (stored) => stored === mobile;
  const pattern = maskPattern(mobile);
  return (stored) => pattern.test(stored);
}
