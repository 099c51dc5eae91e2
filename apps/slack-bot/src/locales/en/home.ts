import { example } from './words.ts';

/** The bot's Home. */
export const home = {
  title: 'Did that SMS arrive?',
  intro:
    'Ask for a number and a time, and read what became of each message, and if it did not arrive, why and what to do.',
  examplesTitle: 'Type this anywhere',
  examples: [
    [example, 'what became of the messages to a number'],
    ['/smsreport *6789 yesterday failed', 'only the end of a number, one outcome'],
    ['/smsreport summary last 7d', 'what all messages add up to'],
    ['/smsreport code MK:0001', 'what a carrier code means'],
  ] as readonly (readonly [string, string])[],
  more: 'In a thread, choose “Check SMS delivery” in the menu of a message: it looks up the numbers that stand in it.',
  accountTitle: 'Account and service',
  signs: (names: string) => `Signatures: ${names}.`,
  signsUnknown: 'The signatures of the account could not be looked up just now. Open this page again in a minute.',
  limits: (rows: number, queries: number) =>
    `One answer reads ${rows.toLocaleString('en')} reports at most, of the last three months, with ${queries} questions to Huawei Cloud at most.`,
  notAsked: 'Huawei Cloud SMN has not been asked anything since the bot started.',
  answered: (ago: string, tookMs: number) => `Huawei Cloud SMN last answered ${ago}, within ${tookMs} ms.`,
  failed: (ago: string, why: string) => `Huawei Cloud SMN last gave no answer, ${ago}.${why === '' ? '' : ` ${why}`}`,
};
