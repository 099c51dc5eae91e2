import type { Random } from '../random.ts';
import type { ReportInput } from '../store/report-row.ts';
import { approvedStatus, type SmsSign } from './default-signs.ts';
import { sampleInstant } from './daily-rhythm.ts';
import { receiptSource } from './receipts.ts';
import { looksLikeStory, storyReports } from './story.ts';

/** How many rows there are when nobody asks for more. */
export const defaultSampleSize = 1000;

const mobilePrefixes = [
  '134',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '158',
  '159',
  '176',
  '182',
  '186',
  '189',
  '199',
];
/** How many phones one promotion goes to under one message id. */
const promotionSize = 5;

/**
 * Ninety days of reports up to `now`: the stories, then as many everyday rows as make `size`, spread over the approved
 * signatures. The same seed and instant give the same rows.
 */
export function sampleReports(now: number, size: number, signs: readonly SmsSign[], random: Random): ReportInput[] {
  const approved = signs.filter((sign) => sign.status === approvedStatus);
  const [first] = approved;
  if (first === undefined) return [];
  const reports = storyReports(now, first.signId, random);
  const nextReceipt = receiptSource(random);
  while (reports.length < size) {
    const sign = pickSign(approved, random);
    const submittedAt = sampleInstant(now, random);
    const phones = Math.min(sign.signType === 1 ? promotionSize : 1, size - reports.length);
    const shared = {
      message_id: random.hex32(),
      sign_id: sign.signId,
      fee_num: sign.signType === 1 ? 2 : 1,
      extend_code: random.next() < 0.1 ? `order-${random.below(100_000)}` : null,
      submit_time: new Date(submittedAt).toISOString(),
    };
    for (const mobile of phoneNumbers(phones, random)) {
      const { status, statusDescription, delayMilliseconds } = nextReceipt(now - submittedAt);
      const deliveredAt = delayMilliseconds === null ? null : submittedAt + delayMilliseconds;
      reports.push({
        ...shared,
        mobile,
        status,
        status_desc: statusDescription,
        deliver_time: deliveredAt === null ? null : new Date(deliveredAt).toISOString(),
      });
    }
  }
  return reports;
}

/** Each signature is used about half as often as the one before it. */
function pickSign(signs: readonly SmsSign[], random: Random): SmsSign {
  const [first, ...rest] = signs;
  if (first === undefined) throw new RangeError('There is no approved signature');
  return rest.length === 0 || random.next() < 0.55 ? first : pickSign(rest, random);
}

/** Numbers whose last four digits differ, so that no two of them look alike under the mask. */
function phoneNumbers(count: number, random: Random): string[] {
  const start = random.below(10_000);
  const numbers: string[] = [];
  for (let step = 0; numbers.length < count; step += 1) {
    const last = String((start + step * 7) % 10_000).padStart(4, '0');
    const mobile = `${random.pick(mobilePrefixes)}${String(random.below(10_000)).padStart(4, '0')}${last}`;
    if (!looksLikeStory(mobile)) numbers.push(mobile);
  }
  return numbers;
}
