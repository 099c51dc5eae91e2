import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { localeFor } from '../locales/locale-for.ts';
import { en, type Locale } from '../locales/en.ts';
import { correlationId } from './correlation.ts';
import type { SlackClients } from './slack-clients.ts';
import { slackErrorWord } from './slack-error.ts';

/** What Slack says somebody is to the workspace. */
export interface Membership {
  /** Of one channel or of several. */
  readonly isGuest: boolean;
  /** Nobody who could ask: an app, or an account that was closed. */
  readonly isNobody: boolean;
  /** In no channel that is shared with the workspace. */
  readonly isStranger: boolean;
  /** Workspaces that the person belongs to. */
  readonly teamIds: readonly string[];
}

/** What the answer needs to know of who asked. */
export interface Person {
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Whether that zone is the person's own, or only what was left. */
  readonly timeZoneKnown: boolean;
  readonly locale: Locale;
}

/** Somebody who asks. */
export interface KnownPerson extends Person {
  /** `null` when Slack does not say. */
  readonly membership: Membership | null;
}

/** Looks people up. */
export interface People {
  /** From memory when they were asked for lately; from an older memory while Slack does not answer. */
  lookUp(userId: string): Promise<KnownPerson>;
}

const nobody: KnownPerson = { timeZone: 'UTC', timeZoneKnown: false, locale: en, membership: null };

const freshForMs = 3_600_000;
/** While Slack does not answer, who was known today is taken to be who they were. */
const rememberedForMs = 24 * 3_600_000;
/** Slack that does not answer is not asked by every click; soon enough it is. */
const unknownForMs = 30_000;
const mostPeople = 10_000;

/** Notices how often people are known. */
export type SeenInCache = (hit: boolean) => void;

/** Remembers people for an hour: who changes zone or language, or is made a guest, is seen so after that at the latest. */
export function createPeople(
  { lookups }: Pick<SlackClients, 'lookups'>,
  logger: Logger,
  seen: SeenInCache = () => {},
): People {
  const fresh = new LRUCache<string, Promise<KnownPerson>>({ max: mostPeople, ttl: freshForMs });
  const older = new LRUCache<string, KnownPerson>({ max: mostPeople, ttl: rememberedForMs });
  async function ask(userId: string): Promise<KnownPerson> {
    try {
      const { user } = await lookups.users.info({ user: userId, include_locale: true });
      const person: KnownPerson = {
        ...(user?.tz && isTimeZone(user.tz)
          ? { timeZone: user.tz, timeZoneKnown: true }
          : { timeZone: nobody.timeZone, timeZoneKnown: false }),
        locale: localeFor(user?.locale),
        membership: user ? membershipOf(user) : null,
      };
      older.set(userId, person);
      return person;
    } catch (error) {
      logger.warn(
        { correlationId: correlationId(), error: { name: 'users.info', message: slackErrorWord(error) } },
        'nobody says who asks',
      );
      // Somebody who is gone is nobody; of everybody else nothing new is known.
      if (slackErrorWord(error) === 'user_not_found') older.delete(userId);
      const known = older.get(userId) ?? nobody;
      fresh.set(userId, Promise.resolve(known), { ttl: unknownForMs });
      return known;
    }
  }
  return {
    async lookUp(userId) {
      const remembered = fresh.get(userId);
      seen(remembered !== undefined);
      if (remembered !== undefined) return remembered;
      const asked = ask(userId);
      fresh.set(userId, asked);
      return asked;
    },
  };
}

type SlackUser = NonNullable<Awaited<ReturnType<SlackClients['lookups']['users']['info']>>['user']>;

function membershipOf(user: SlackUser): Membership {
  return {
    isGuest: user.is_restricted === true || user.is_ultra_restricted === true,
    isNobody: user.deleted === true || user.is_bot === true,
    isStranger: user.is_stranger === true,
    teamIds: [user.team_id, ...(user.enterprise_user?.teams ?? [])].filter((id) => id !== undefined),
  };
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
