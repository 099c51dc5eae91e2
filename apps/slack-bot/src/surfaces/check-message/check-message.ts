import type { App } from '@slack/bolt';
import { maskMobile } from '@org/smn-core';
import { findMentions, type Mentions, type Search } from '@org/query-text';
import { windowOf, type WindowPreset } from '../../search/window-presets.ts';
import { problemSentence } from '../../slack/sentence.ts';
import { onMessageShortcut } from '../../turns/listen.ts';
import type { Turn } from '../../turns/turn.ts';
import { answerSearchInPlace, type AnswerDependencies } from '../report-message/answer-search.ts';
import { formButton } from '../search-form/form-button.ts';
import { choiceOf } from './choice.ts';
import { textOfMessage } from './text-of-message.ts';

/** The message shortcut's name, as in the manifest. */
const checkMessageShortcutId = 'sms_check_message';

const dayMs = 86_400_000;

/** Looks up the numbers and message ids that somebody wrote about: where commands do not work, and without typing. */
export function registerCheckMessage(app: App, dependencies: AnswerDependencies): void {
  const { clock, sealer } = dependencies;

  onMessageShortcut(app, checkMessageShortcutId, 'query', dependencies, async (turn, message) => {
    const { person } = turn;
    const { locale, timeZone } = person;
    const now = clock();
    const mentions = findMentions(textOfMessage(message), { now, timeZone });
    const searches = searchesOf(mentions, presetFor(now - Number(message.ts) * 1_000), now, turn);
    const [only] = searches;
    if (only === undefined) {
      return turn.reply(problemSentence(locale.checkMessage.nothing, formButton(locale)));
    }
    if (searches.length === 1) {
      return answerSearchInPlace(turn, { search: only.search, page: 0 }, dependencies, { replace: false });
    }
    return turn.reply(choiceOf(searches, turn, sealer));
  });
}

/** One thing that can be asked about, and what it is called. */
export interface MentionedSearch {
  /** Masked. */
  readonly label: string;
  readonly search: Search;
}

function searchesOf(
  { numbers, messageIds }: Mentions,
  preset: WindowPreset,
  now: number,
  { person }: Turn,
): readonly MentionedSearch[] {
  const nothing = { numbers: [], messageIds: [], signs: [], statuses: [], view: 'reports' } as const;
  const window = windowOf(preset, now, person.timeZone);
  const everything = windowOf('3 months', now, person.timeZone);
  return [
    ...numbers.map((number) => ({
      label: maskMobile(number.mobile),
      search: { ...nothing, numbers: [number], window },
    })),
    ...messageIds.map((messageId) => ({
      label: messageId,
      search: { ...nothing, messageIds: [messageId], window: everything },
    })),
  ];
}

/** How far back to look for what a message of this age speaks of: a day more than that. */
function presetFor(ageMs: number): WindowPreset {
  if (!(ageMs >= dayMs)) return 'last 24h';
  if (ageMs < 6 * dayMs) return 'last 7d';
  return ageMs < 29 * dayMs ? 'last 30d' : '3 months';
}
