import type { PlaygroundFault } from '../../src/protocol.ts';

/** What each fault is called, and what it does. */
export const faultTexts: Readonly<Record<PlaygroundFault, { readonly name: string; readonly effect: string }>> = {
  'slow-smn': { name: 'Slow SMN', effect: 'SMN takes its time: “Still searching” comes first.' },
  throttled: { name: 'Throttled', effect: 'SMN answers 429, too many requests.' },
  'refused-signature': { name: 'Refused signature', effect: 'SMN takes the bot for somebody else: 401.' },
  'cut-answer': { name: 'Cut answer', effect: 'SMN’s answer breaks off half-way.' },
  'no-native-blocks': { name: 'No native blocks', effect: 'Slack refuses data tables and charts.' },
  'expired-response-url': { name: 'Expired response_url', effect: 'Slack takes no answer there any more.' },
};

/** All of them, in the order they are shown. */
export const faults: readonly PlaygroundFault[] = [
  'slow-smn',
  'throttled',
  'refused-signature',
  'cut-answer',
  'no-native-blocks',
  'expired-response-url',
];
