import { readFileSync } from 'node:fs';
import { startSlackEmulator } from '@org/slack-emulator';
import { describe, expect, it } from 'vitest';
import { slackManifest, type Transport } from '../manifest/manifest.ts';
import { optionalScopes, requiredScopes } from '../manifest/scopes.ts';
import { calledMethods } from './support/called-methods.ts';
import { manifestLimits } from './support/manifest-limits.ts';
import { registrationsOfTheBot } from './support/registrations.ts';

const transports: readonly Transport[] = ['http', 'socket'];
const declaredScopes: readonly string[] = [...requiredScopes, ...optionalScopes];

describe('the manifest', () => {
  it.each(transports)('for %s is what stands in the repository', (transport) => {
    const file = readFileSync(new URL(`../manifest/${transport}.json`, import.meta.url), 'utf8');
    expect(JSON.parse(file), 'pnpm run manifest writes it anew').toEqual(slackManifest(transport));
  });

  it.each(transports)('for %s keeps within Slack’s limits', (transport) => {
    expect(manifestLimits.safeParse(slackManifest(transport)).error?.issues).toBeUndefined();
  });

  it('for http has the address wherever Slack sends something, for a socket nowhere', () => {
    const requestUrl = 'https://bot.example.com/slack/events';
    const placesIn = (transport: Transport): number =>
      JSON.stringify(slackManifest(transport, { requestUrl })).split(requestUrl).length - 1;
    expect(placesIn('http')).toBe(3);
    expect(placesIn('socket')).toBe(0);
    expect(JSON.stringify(slackManifest('socket'))).not.toContain('http');
  });

  it('keeps required and optional scopes apart', () => {
    expect(new Set(declaredScopes).size).toBe(declaredScopes.length);
  });
});

describe('the manifest and the code', () => {
  const { features, settings } = slackManifest('http');

  it('declare the same commands, shortcuts and events', async () => {
    const registered = await registrationsOfTheBot();
    expect({
      commands: registered.commands.toSorted(),
      shortcuts: registered.shortcuts.toSorted(),
      events: registered.events.toSorted(),
    }).toEqual({
      commands: features?.slash_commands?.map(({ command }) => command).toSorted(),
      shortcuts: features?.shortcuts?.map(({ callback_id: callbackId }) => callbackId).toSorted(),
      events: settings?.event_subscriptions?.bot_events?.toSorted(),
    });
  });

  it('agree on interactivity, and on nothing that the manifest does not have', async () => {
    const { interactions, others } = await registrationsOfTheBot();
    expect(settings?.interactivity?.is_enabled).toBe(interactions > 0);
    expect(others).toBe(0);
  });

  it('agree on the scopes: each method has one that lets it, each scope lets some method', async () => {
    const methods = calledMethods();
    const accepted = await scopesThatSlackAccepts(methods);
    const withoutOneOf = (scopes: readonly string[]): readonly string[] =>
      methods.filter((method) => {
        const some = accepted.get(method) ?? [];
        return some.length > 0 && !some.some((scope) => scopes.includes(scope));
      });
    // Slack asks for `commands` of every app that has commands or shortcuts; no method needs it.
    const used = new Set(['commands', ...[...accepted.values()].flat()]);
    expect(withoutOneOf(declaredScopes), 'methods without a declared scope').toEqual([]);
    // Where the bot may not look at a conversation, it shares with more care: see slack/channels.ts. User groups are
    // asked for only where a policy names some.
    expect(withoutOneOf(requiredScopes), 'methods that need an optional scope').toEqual([
      'conversations.info',
      'usergroups.users.list',
    ]);
    expect(
      declaredScopes.filter((scope) => !used.has(scope)),
      'scopes without a method',
    ).toEqual([]);
  });
});

/** Slack says with every answer which scopes let a method be called. */
async function scopesThatSlackAccepts(methods: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  await using slack = await startSlackEmulator();
  const accepted = new Map<string, readonly string[]>();
  for (const method of methods) {
    const answer = await fetch(`${slack.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
    });
    const { error } = (await answer.json()) as { error?: string };
    if (error === 'unknown_method') throw new Error(`The emulator has no ${method}: it cannot say what it needs.`);
    accepted.set(method, answer.headers.get('x-accepted-oauth-scopes')?.split(',') ?? []);
  }
  return accepted;
}
