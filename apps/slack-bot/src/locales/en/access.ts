import type { DenialReason, Need } from '../../access/access.ts';

const doing = {
  entry: 'use this bot',
  query: 'ask about SMS here',
  export: 'export here',
  share: 'share here',
  unmask: 'see numbers in full here',
  text: 'read what an SMS said here',
} satisfies Record<Need, string>;

/** What somebody may not do, why, and whom to ask. */
export const access = {
  refused: (needs: Need, why: DenialReason, contact: string | null, reference: string) =>
    `${because(why, doing[needs])} ${nextStep(why, contact)} (reference ${reference})`,
};

function because(why: DenialReason, what: string): string {
  switch (why) {
    case 'unknown':
      // Nor which language they read.
      return 'Slack did not say who you are, and I answer people of this workspace only. · 未能从 Slack 获知您的身份，请一分钟后重试。';
    case 'guest':
      return 'Guests may not use this bot.';
    case 'outsider':
      return 'Only people of the workspace that this bot belongs to may use it.';
    case 'workspace':
      return 'This bot is not open to this workspace.';
    case 'role':
      return `You may not ${what}.`;
    case 'groups':
      return `Slack did not say which user groups you are in, and that decides whether you may ${what}.`;
    case 'external':
      return `Nobody may ${what}: people of another organisation are in this channel.`;
    case 'unsure':
      return `You may not ${what}: I cannot tell whether people of another organisation are in this channel.`;
  }
}

function nextStep(why: DenialReason, contact: string | null): string {
  switch (why) {
    case 'unknown':
    case 'groups':
      return 'Try again in a minute.';
    case 'external':
    case 'unsure':
      return 'Ask me in direct messages.';
    case 'guest':
    case 'outsider':
    case 'workspace':
    case 'role':
      return `If you need it, ask ${contact ?? 'whoever runs this bot'}.`;
  }
}
