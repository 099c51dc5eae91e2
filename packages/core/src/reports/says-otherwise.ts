import type { DeliveryStatus } from './delivery-status.ts';

/** Whether a code that implies `implied` contradicts what `status` says. */
export function saysOtherwise(status: DeliveryStatus, implied: DeliveryStatus): boolean {
  // UNKNOWN ("may have arrived") is how carriers report some failures: beside status 2 it says nothing against it.
  return implied !== status && !(status === 'failed' && implied === 'unknown');
}
