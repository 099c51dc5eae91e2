import type { DeliveryStatus, Retry, WhoseDoing } from '@org/smn-core';
import { certaintyInWords, duration } from './words.ts';
import { outcomes } from './answer.ts';

/** One message in full. */
export const details = {
  title: 'Message detail',
  happened: 'What happened',
  todo: 'What to do',
  whoseDoing: 'Whose doing',
  sendAgain: 'Send again?',
  certainty: 'How sure',
  number: 'Number',
  sign: 'Signature',
  outcome: 'Outcome',
  code: 'Carrier code',
  segments: 'Billed segments',
  latency: 'Took',
  timeline: 'Timeline',
  /** Huawei Cloud took it over. */
  submitted: (time: string) => `${time}: handed to Huawei Cloud`,
  /** The receipt came; how long after, when that is known. */
  receipt: (time: string, status: DeliveryStatus, took: string | null) =>
    `${time}: receipt, ${outcomes[status].symbol} ${outcomes[status].word}${took === null ? '' : `, ${took} later`}`,
  noReceipt: (waited: string | null) =>
    `No receipt yet${waited === null ? '' : `, ${waited} after it was handed over`}`,
  noTime: 'A time that Huawei Cloud does not say',
  asSent: 'As Huawei Cloud sent it (number masked, times in UTC)',
  sources: 'Who says what the code means',
  /** One reading of the code, and who holds it. */
  reading: (text: string, sources: readonly string[]) => `${text}: ${sources.join('; ')}`,
  agreeing: (sources: readonly string[]) => `As above: ${sources.join('; ')}`,
  dissenting: (sources: readonly string[]) => `Says otherwise: ${sources.join('; ')}`,
  duration,
  doing: {
    handset: 'the phone',
    number: 'the number',
    content: 'the text',
    sender: 'the sender',
    carrier: 'the carrier',
    platform: 'the platform',
    nobody: 'nobody’s',
    unclear: 'unclear',
  } satisfies Record<WhoseDoing, string>,
  retry: { now: 'yes, once', later: 'yes, later', never: 'no', unclear: 'unclear' } satisfies Record<Retry, string>,
  sure: certaintyInWords,
};
