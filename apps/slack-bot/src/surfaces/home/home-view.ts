import { explainError, SmnError } from '@org/smn-core';
import { maxQueries } from '@org/query-text';
import type { HomeView, KnownBlock } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { ServiceHealth } from '../../search/service-health.ts';
import type { KnownSign } from '../../search/sign-directory.ts';
import { mostRows } from '../../search/run-search.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { formatAgo } from '../../slack/time.ts';
import { formButton } from '../search-form/form-button.ts';

/** What the Home shows. */
export interface HomeInput {
  readonly person: Person;
  /** `null` when they could not be had. */
  readonly signs: readonly KnownSign[] | null;
  readonly health: ServiceHealth;
  readonly nowMs: number;
}

/** The bot's Home: the form, examples that work, and what the account and the service are like. Pure. */
export function homeView({ person, signs, health, nowMs }: HomeInput): HomeView {
  const { locale } = person;
  const { home } = locale;
  return {
    type: 'home',
    blocks: [
      header(home.title),
      { type: 'section', text: plainText(home.intro) },
      ...formButton(locale),
      header(home.examplesTitle),
      examples(home.examples),
      { type: 'section', text: plainText(home.more) },
      header(home.accountTitle),
      { type: 'section', text: plainText(signsInWords(signs, locale)) },
      { type: 'section', text: plainText(home.limits(mostRows, maxQueries)) },
      { type: 'section', text: plainText(healthInWords(health, nowMs, locale)) },
    ],
  };
}

/** The Home of somebody who may not ask: why, and nothing of the account. Pure. */
export function closedHomeView(refusal: string, { locale: { home } }: Person): HomeView {
  return { type: 'home', blocks: [header(home.title), { type: 'section', text: plainText(refusal) }] };
}

function header(text: string): KnownBlock {
  return { type: 'header', text: plainText(text, 150) };
}

/** In code style, to be copied as they are. */
function examples(lines: readonly (readonly [typed: string, meaning: string])[]): KnownBlock {
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: lines.map(([typed, meaning]) => ({
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: typed, style: { code: true } },
            { type: 'text', text: `  ${meaning}` },
          ],
        })),
      },
    ],
  };
}

function signsInWords(signs: readonly KnownSign[] | null, locale: Locale): string {
  if (signs === null) return locale.home.signsUnknown;
  return signs.length === 0 ? locale.noSigns : locale.home.signs(locale.list(signs.map(({ name }) => name)));
}

function healthInWords({ answeredAtMs, tookMs, failure }: ServiceHealth, nowMs: number, locale: Locale): string {
  const ago = (ms: number): string => formatAgo(ms, nowMs, locale.locale);
  if (failure !== null) {
    const why = failure.error instanceof SmnError ? explainError(failure.error, locale.locale) : '';
    return locale.home.failed(ago(failure.atMs), why);
  }
  if (answeredAtMs === null) return locale.home.notAsked;
  return locale.home.answered(ago(answeredAtMs), Math.max(1, Math.round(tookMs ?? 0)));
}
