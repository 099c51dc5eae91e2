import type { ProblemKind } from '../../turns/problem.ts';
import { example, inSentence } from './words.ts';

/**
 * Why there is no answer, what to do next, and the reference that finds it in the log.
 *
 * @param detail what core says of it; empty when it is not Huawei Cloud's doing
 */
export function problem(kind: ProblemKind, detail: string, reference: string): string {
  switch (kind) {
    case 'impossible':
      return `That cannot be asked: the ${detail}. (reference ${reference})\nLike this: ${example}`;
    case 'deadline':
      return `There is more to search than I may wait for. Ask about a shorter time, or one number. (reference ${reference})`;
    case 'timeout':
      return `Huawei Cloud took too long to answer. Try again, or ask about a shorter time. (reference ${reference})`;
    case 'service':
      return `Huawei Cloud gave no answer: ${inSentence(detail)} (reference ${reference})`;
    case 'operator':
      return `Huawei Cloud gave no answer: ${inSentence(detail)} That is for whoever runs this bot: send them the reference ${reference}.`;
    case 'window':
      return `Slack did not show the window in time. Click once more. (reference ${reference})`;
    case 'bug':
      return `Something went wrong in the bot itself. Try again; if it happens again, send whoever runs it the reference ${reference}.`;
  }
}
