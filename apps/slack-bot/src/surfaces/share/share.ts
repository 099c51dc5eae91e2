import type { App } from '@slack/bolt';
import { maxQueries } from '@org/query-text';
import { problemSentence, sentence } from '../../slack/sentence.ts';
import type { DenialReason } from '../../access/access.ts';
import type { Locale } from '../../locales/en.ts';
import type { Channels } from '../../slack/channels.ts';
import { inWindow } from '../../turns/in-window.ts';
import { onButton, onSubmit } from '../../turns/listen.ts';
import { RemoveError, ShareError } from '../../turns/problem.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { Turn } from '../../turns/turn.ts';
import { shareActionId } from '../report-message/answer-buttons.ts';
import { viewAnswer, type AnswerDependencies } from '../report-message/answer-search.ts';
import type { AnswerView } from '../report-message/answer-view.ts';
import { openState } from '../report-message/open-state.ts';
import { openFormState, staleWindow } from '../../search/window-state.ts';
import { isSealedFor } from '../../search/sealed-for.ts';
import type { SearchState } from '../../search/search-state.ts';
import { channelField, shareCallbackId, shareView } from './share-view.ts';
import { sharedReply, takeBackActionId } from './shared-reply.ts';

/** What sharing needs. */
export type ShareDependencies = AnswerDependencies & { readonly channels: Channels };

/** An answer for others: shown before it is shared, and taken back by who shared it. */
export function registerShare(app: App, dependencies: ShareDependencies): void {
  const { sealer, windows, channels, access, logger, searchTimeoutMs } = dependencies;

  onButton(app, shareActionId, 'share', dependencies, async (turn, { value, triggerId }) => {
    const { locale } = turn.person;
    const { state, problem } = openState(sealer, value, turn.owner);
    if (state === null) return turn.reply(problemSentence(locale.staleState[problem]));
    const viewId = await windows.open(triggerId, sentenceView(locale.stillSearching, locale.share.title, locale));
    const { responseUrl, channelId } = turn.target;
    const sealed = sealer.seal({ state, responseUrl, channelId }, turn.owner);
    const view = await inWindow(turn, locale.share.title, logger, async () => {
      const answer = await viewOf(state, turn, dependencies, AbortSignal.timeout(searchTimeoutMs));
      return typeof answer === 'string'
        ? sentenceView(answer, locale.share.title, locale)
        : shareView(answer, sealed, locale);
    });
    return windows.update(viewId, view);
  });

  onSubmit(app, shareCallbackId, 'share', dependencies, {
    read: async ({ person, owner }, view, responseUrls) => {
      const { locale } = person;
      const { form, problem } = openFormState(sealer, view.private_metadata, owner);
      if (form === null || form.state === null) {
        return { view: sentenceView(locale.staleState[staleWindow(problem)], view.title.text, locale) };
      }
      const channel = view.state.values[channelField]?.[channelField]?.selected_conversation ?? '';
      // Who may share, may share there as well: a rule that names channels means where it goes, too.
      const verdict = await access.check('share', { owner, person, channelId: channel });
      if (!verdict.allowed) {
        const { why } = verdict;
        return { errors: { [channelField]: whyNotThere(why, locale) }, denied: { why, sharedTo: channel } };
      }
      const via = responseUrls.find(({ channelId }) => channelId === channel)?.responseUrl;
      const { responseUrl, channelId } = form;
      return { value: { state: form.state, channel, via }, responseUrl, channelId };
    },
    answer: async (turn, { state, channel, via }) => {
      const { locale } = turn.person;
      await turn.record.intend({ search: state.search, sharedTo: channel });
      const answer = await viewOf(state, turn, dependencies, AbortSignal.timeout(searchTimeoutMs));
      if (typeof answer === 'string') return turn.reply(problemSentence(answer));
      // A search takes its time: somebody from outside may have come in meanwhile.
      const audience = await channels.audienceOf(channel);
      if (audience === 'external' || audience === 'unreachable') {
        const why = audience === 'external' ? 'external' : 'unsure';
        await turn.record.denied(why, { sharedTo: channel });
        return turn.reply(problemSentence(whyNotThere(why, locale)));
      }
      const refused = await channels.post(channel, via, sharedReply(answer, turn.owner, sealer, locale));
      if (refused !== null) throw new ShareError(refused);
      return turn.reply(sentence(locale.share.done));
    },
  });

  onButton(app, takeBackActionId, 'entry', dependencies, async (turn, { value, message }) => {
    const { locale } = turn.person;
    const opened = sealer.open(value, turn.owner);
    if (opened.kind === 'foreign') return turn.reply(problemSentence(locale.share.notYours));
    if (message === undefined || !isSealedFor('shared', opened))
      return turn.reply(problemSentence(locale.staleState.unreadable));
    await turn.record.intend();
    const refused = await channels.remove(message, turn.target.responseUrl);
    if (refused !== null) throw new RemoveError('take-back', refused);
    return undefined;
  });
}

function whyNotThere(why: DenialReason, { share }: Locale): string {
  if (why === 'external') return share.external;
  return why === 'unsure' || why === 'groups' || why === 'unknown' ? share.unchecked : share.notAllowed;
}

/** What others will see; a sentence when there is nothing to. */
async function viewOf(
  state: SearchState,
  asker: Turn,
  dependencies: AnswerDependencies,
  signal: AbortSignal,
): Promise<AnswerView | string> {
  const { locale } = asker.person;
  const view = await viewAnswer(state, asker, dependencies, signal);
  return typeof view === 'number' ? locale.tooManyQueries(view, maxQueries) : view;
}
