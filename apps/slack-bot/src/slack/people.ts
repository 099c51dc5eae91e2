import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { localeFor } from '../locales/locale-for.ts';
import { en, type Locale } from '../locales/en.ts';
import { correlationId } from './correlation.ts';
import type { SlackClients } from './slack-clients.ts';
import { slackErrorWord } from './slack-error.ts';

/** What the answer needs to know of who asked. */
export interface Person {
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Whether that zone is the person's own, or only what was left. */
  readonly timeZoneKnown: boolean;
  readonly locale: Locale;
}

/** Looks people up. */
export interface People {
  /** Zone and language, from memory when they were asked for lately. Slack not answering costs these, never the answer. */
  lookUp(userId: string): Promise<Person>;
}

const nobody: Person = { timeZone: 'UTC', timeZoneKnown: false, locale: en };

const freshForMs = 3_600_000;
/** Slack that does not answer is not asked by every click; soon enough it is. */
const unknownForMs = 30_000;
const mostPeople = 10_000;

/** Remembers people for an hour: who changes zone or language sees it after that at the latest. */
export function createPeople({ lookups }: Pick<SlackClients, 'lookups'>, logger: Logger): People {
  const known = new LRUCache<string, Promise<Person>>({ max: mostPeople, ttl: freshForMs });
  async function ask(userId: string): Promise<Person> {
    try {
      const { user } = await lookups.users.info({ user: userId, include_locale: true });
      const locale = localeFor(user?.locale);
      return user?.tz && isTimeZone(user.tz)
        ? { timeZone: user.tz, timeZoneKnown: true, locale }
        : { ...nobody, locale };
    } catch (error) {
      logger.warn(
        { correlationId: correlationId(), error: { name: 'users.info', message: slackErrorWord(error) } },
        'nobody says who asks: in English, in UTC',
      );
      known.set(userId, Promise.resolve(nobody), { ttl: unknownForMs });
      return nobody;
    }
  }
  return {
    async lookUp(userId) {
      const remembered = known.get(userId);
      if (remembered !== undefined) return remembered;
      const asked = ask(userId);
      known.set(userId, asked);
      return asked;
    },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
