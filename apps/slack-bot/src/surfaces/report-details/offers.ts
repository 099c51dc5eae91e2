import type { DeliveryReport } from '@org/smn-core';
import type { Access } from '../../access/access.ts';
import type { Turn } from '../../turns/turn.ts';

/** What a person may see beyond a message's report. */
export interface Offers {
  /** The number in full; `hidden` when Huawei Cloud itself does not say it. */
  readonly number: 'offered' | 'hidden' | null;
  readonly text: 'offered' | null;
}

/** How long Huawei Cloud keeps the text of an SMS. @see GetSmsMessage */
const textIsKeptMs = 24 * 3_600_000;

/** What is offered to somebody; whoever takes it is asked again whether they may. */
export async function offersFor(
  { owner, person, channelId }: Pick<Turn, 'owner' | 'person' | 'channelId'>,
  report: DeliveryReport,
  nowMs: number,
  access: Access,
): Promise<Offers> {
  const wanting = { owner, person, channelId };
  const [mayUnmask, mayRead] = await Promise.all([access.check('unmask', wanting), access.check('text', wanting)]);
  const ageMs = report.submitTime === null ? null : nowMs - report.submitTime.getTime();
  return {
    number: mayUnmask.allowed ? (isMaskedByService(report) ? 'hidden' : 'offered') : null,
    text: mayRead.allowed && ageMs !== null && ageMs < textIsKeptMs ? 'offered' : null,
  };
}

/** Whether the service answers with the number masked already. */
export function isMaskedByService({ mobile }: Pick<DeliveryReport, 'mobile'>): boolean {
  return mobile.includes('*');
}
