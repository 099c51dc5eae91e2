/** A message that somebody wrote, looked through. */
export const checkMessage = {
  nothing: 'That message holds no phone number and no message id. Search for one here:',
  /** Asks which of several is meant. */
  which: (found: number, offered: number) =>
    `That message speaks of ${found} numbers or message ids. Which one?${offered < found ? ` Here are the first ${offered}.` : ''}`,
  all: 'All these numbers',
};

/** An answer for others. */
export const share = {
  title: 'Share this answer',
  submit: 'Share',
  where: 'Where',
  whereHint: 'Channels with people of other organisations are left out.',
  preview: (shown: number, total: number) =>
    `Everybody there will see this, numbers masked${shown < total ? `; here the first ${shown} of ${total} rows` : ''}:`,
  external: 'People of another organisation read that channel: choose one without them.',
  notAllowed: 'You may not share into that channel: choose another one.',
  unchecked: 'Slack did not say who reads that channel, so nothing was shared. Try again in a minute.',
  done: 'Shared. “Take back” below the message takes it away again.',
  sharedBy: 'Shared by',
  takeBack: 'Take back',
  notYours: 'Only who shared this can take it back. Ask them.',
};
