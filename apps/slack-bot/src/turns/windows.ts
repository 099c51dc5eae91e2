import type { ModalView } from '@slack/types';
import type { SlackClients } from '../slack/slack-clients.ts';
import { slackErrorWord } from '../slack/slack-error.ts';

/** Slack did not show a window. The message is Slack's error word. */
export class WindowError extends Error {
  override readonly name = 'WindowError';
  readonly step: 'open' | 'fill';

  constructor(step: 'open' | 'fill', errorWord: string) {
    super(errorWord);
    this.step = step;
  }
}

/** Opens, fills and pushes windows. */
export interface Windows {
  /**
   * Opens one: must be asked for within three seconds of what was done.
   *
   * @returns its id
   * @throws WindowError when Slack does not
   */
  open(triggerId: string, view: ModalView): Promise<string>;
  /** Puts one on top of another, as `open` opens it. @returns its id @throws WindowError when Slack does not */
  push(triggerId: string, view: ModalView): Promise<string>;
  /** Shows something else in one that is open. @throws WindowError when Slack does not */
  update(viewId: string, view: ModalView): Promise<void>;
}

export function createWindows({ views }: Pick<SlackClients, 'views'>): Windows {
  return {
    async open(triggerId, view) {
      try {
        const opened = await views.views.open({ trigger_id: triggerId, view });
        return opened.view?.id ?? '';
      } catch (error) {
        throw new WindowError('open', slackErrorWord(error));
      }
    },
    async push(triggerId, view) {
      try {
        const pushed = await views.views.push({ trigger_id: triggerId, view });
        return pushed.view?.id ?? '';
      } catch (error) {
        throw new WindowError('open', slackErrorWord(error));
      }
    },
    async update(viewId, view) {
      try {
        await views.views.update({ view_id: viewId, view });
      } catch (error) {
        throw new WindowError('fill', slackErrorWord(error));
      }
    },
  };
}
