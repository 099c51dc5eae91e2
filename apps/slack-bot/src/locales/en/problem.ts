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
      return `That cannot be asked. ${detail} (reference ${reference})\nLike this: ${example}`;
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
    case 'share':
      return `Slack did not take the message. Try again in a minute. (reference ${reference})`;
    case 'not-there':
      return `I cannot post there. Invite me to that channel, or choose another one. (reference ${reference})`;
    case 'permission':
      return `The app lacks a permission in Slack${detail === '' ? '' : ` (${detail})`}. That is for whoever runs this bot: send them the reference ${reference}.`;
    case 'direct-messages':
      return `Slack did not let me write to you directly, and a file goes nowhere else. Try again; if it happens again, send whoever runs this bot the reference ${reference}.`;
    case 'file':
      return `Slack did not take the file, so there is none. Export once more; if it happens again, send whoever runs this bot the reference ${reference}.`;
    case 'window-busy':
      return `Slack shows no more windows right now. Try again in a minute. (reference ${reference})`;
    case 'window-unfilled':
      return `Slack opened the window but did not take what belongs into it. Close it, and click once more. (reference ${reference})`;
    case 'window-refused':
      return `Slack did not open the window. Try again in a minute; if it goes on, send whoever runs this bot the reference ${reference}.`;
    case 'share-unsure':
      return `Slack did not say whether it took the message. Look whether it is there before you share it again. (reference ${reference})`;
    case 'stopped':
      return `The bot is being restarted, so this was ended. Ask for it again in a minute. (reference ${reference})`;
    case 'take-back':
      return `Slack did not take the message away: it is still there. Click once more, or delete it yourself. (reference ${reference})`;
    case 'cancel':
      return `Slack did not take that away, so the export goes on. Click Cancel once more. (reference ${reference})`;
    case 'too-many':
      return `You have asked very often within a minute. Ask again in ${detail} s. (reference ${reference})`;
    case 'unrecorded':
      return `I must write down who asks what before I answer, and that does not work right now. So there is no answer. That is for whoever runs this bot: send them the reference ${reference}.`;
    case 'too-late':
      return `Slack was too slow to tell me what I must know before I do that. Try again. (reference ${reference})`;
    case 'unreached':
      return `Slack did not take what I had to say. If you asked for a file, look whether it is in our direct messages before you ask again. (reference ${reference})`;
    case 'bug':
      return `Something went wrong in the bot itself. Try again; if it happens again, send whoever runs it the reference ${reference}.`;
  }
}
