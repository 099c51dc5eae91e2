import type { App } from '@slack/bolt';

/** What the answer needs to know of who asked. */
export interface Person {
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Whether that zone is the person's own, or only what was left. */
  readonly timeZoneKnown: boolean;
}

const nobody: Person = { timeZone: 'UTC', timeZoneKnown: false };

/** The person's zone, from Slack. Slack not answering costs the zone, never the answer. */
export async function lookUpPerson(client: App['client'], userId: string): Promise<Person> {
  try {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    return user?.tz && isTimeZone(user.tz) ? { timeZone: user.tz, timeZoneKnown: true } : nobody;
  } catch {
    return nobody;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
