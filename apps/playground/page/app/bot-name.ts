/** What the bot is called in its manifest. */
export const botName = 'SMS report';
