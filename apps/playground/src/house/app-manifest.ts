import { slackManifest } from '@org/slack-bot/manifest';
import type { PageState } from '../protocol.ts';

const { features, oauth_config: oauth } = slackManifest('http');
const shortcuts = (features?.shortcuts ?? []).map(({ type, name, callback_id: callbackId }) => ({
  type,
  name,
  callbackId,
}));

/** What the bot's token may do: what its manifest asks for. */
export const botScopes: readonly string[] = [...(oauth?.scopes?.bot ?? []), ...(oauth?.scopes?.bot_optional ?? [])];

/** What Slack's client offers of the app, by its manifest. */
export const offered: Pick<PageState, 'commands' | 'globalShortcuts' | 'messageShortcuts'> = {
  commands: (features?.slash_commands ?? []).map(({ command, description, usage_hint: usageHint = '' }) => ({
    command,
    usageHint,
    description,
  })),
  globalShortcuts: shortcutsOf('global'),
  messageShortcuts: shortcutsOf('message'),
};

function shortcutsOf(wanted: string): { callbackId: string; name: string }[] {
  return shortcuts.filter(({ type }) => type === wanted).map(({ callbackId, name }) => ({ callbackId, name }));
}
