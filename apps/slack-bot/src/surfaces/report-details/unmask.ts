import type { App } from '@slack/bolt';
import { openFormState, staleWindow } from '../../search/window-state.ts';
import { inWindow } from '../../turns/in-window.ts';
import { onButton, onSubmit } from '../../turns/listen.ts';
import { sentenceView } from '../../turns/sentence-view.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import { messageIdOf } from './chosen-value.ts';
import { findChosen } from './find-chosen.ts';
import { isMaskedByService } from './offers.ts';
import {
  reasonField,
  shortestReason,
  unmaskActionId,
  unmaskCallbackId,
  unmaskedView,
  unmaskView,
} from './unmask-view.ts';

/** A number in full: for who may, with a reason, and recorded before it is looked up. */
export function registerUnmask(app: App, dependencies: AnswerDependencies): void {
  const { sealer, windows, logger } = dependencies;

  onButton(app, unmaskActionId, 'unmask', dependencies, async (turn, { value, triggerId, view }) => {
    const { locale } = turn.person;
    const { form, problem } = openFormState(sealer, view?.private_metadata ?? '', turn.owner);
    const asking =
      form === null
        ? sentenceView(locale.staleState[staleWindow(problem)], locale.unmask.title, locale)
        : unmaskView(sealer.seal({ ...form, chosen: value }, turn.owner), {
            unmask: locale.unmask,
            cancel: locale.searchForm.cancel,
          });
    await windows.push(triggerId, asking);
  });

  onSubmit(app, unmaskCallbackId, 'unmask', dependencies, {
    read: async ({ person: { locale }, owner }, view) => {
      const { form, problem } = openFormState(sealer, view.private_metadata, owner);
      if (form === null || form.state === null || form.chosen === undefined) {
        return { view: sentenceView(locale.staleState[staleWindow(problem)], view.title.text, locale) };
      }
      const reason = (view.state.values[reasonField]?.[reasonField]?.value ?? '').trim();
      if (reason.length < shortestReason) return { errors: { [reasonField]: locale.unmask.reasonMissing } };
      return {
        value: { state: form.state, value: form.chosen, reason },
        meanwhile: sentenceView(locale.stillSearching, locale.unmask.title, locale),
        responseUrl: form.responseUrl,
        channelId: form.channelId,
      };
    },
    answer: async (turn, { state, value, reason }, viewId) => {
      const { locale } = turn.person;
      const shown = await inWindow(turn, locale.unmask.title, logger, async () => {
        await turn.record.intend({ search: state.search, messageId: messageIdOf(value), reason });
        const found = await findChosen(turn, { state, value }, dependencies);
        const report = typeof found === 'string' ? null : found.chosen.report;
        const isSeen = report !== null && !isMaskedByService(report);
        turn.record.found(isSeen ? 1 : 0);
        if (report !== null && isSeen) return unmaskedView(report, locale);
        const why = typeof found === 'string' ? found : locale.unmask.hidden;
        return sentenceView(why, locale.unmask.title, locale);
      });
      await windows.update(viewId, shown);
    },
  });
}
