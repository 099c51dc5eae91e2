/** A number in full. */
export const unmask = {
  open: 'Show the number in full …',
  title: 'Number in full',
  explanation:
    'You are about to see a phone number in full. It is written down that you did, and why. Nobody else sees it here.',
  reason: 'What do you need it for?',
  reasonExample: 'Ticket 4711: the customer asks us to call back',
  reasonMissing: 'Say in a few words what you need it for.',
  submit: 'Show',
  hidden: 'Huawei Cloud itself answers with this number masked, so nobody can see it in full here.',
  recorded: (messageId: string) => `Message ${messageId}. That you saw it, and why, is written down.`,
};

/** What an SMS said. */
export const messageText = {
  open: 'Show the text',
  title: 'Text of the message',
  empty: 'The text is empty.',
  gone: 'Huawei Cloud has no text of this message: it keeps them for 24 hours. Choose a newer message.',
  hidden: 'Digits that could be a code are hidden. That you read it is written down.',
};
