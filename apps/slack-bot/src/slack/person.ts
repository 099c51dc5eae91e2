import type { App } from '@slack/bolt';
import { localeFor } from '../locales/locale-for.ts';
import { en, type Locale } from '../locales/en.ts';

/** What the answer needs to know of who asked. */
export interface Person {
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Whether that zone is the person's own, or only what was left. */
  readonly timeZoneKnown: boolean;
  readonly locale: Locale;
}

const nobody: Person = { timeZone: 'UTC', timeZoneKnown: false, locale: en };

/** The person's zone and language, from Slack. Slack not answering costs these, never the answer. */
export async function lookUpPerson(client: App['client'], userId: string): Promise<Person> {
  try {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    const locale = localeFor(user?.locale);
    return user?.tz && isTimeZone(user.tz) ? { timeZone: user.tz, timeZoneKnown: true, locale } : { ...nobody, locale };
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
