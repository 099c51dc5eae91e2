import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Owner } from '../../search/sealer.ts';
import { refreshWindow, type SearchState } from '../../search/search-state.ts';
import { lookUpPerson } from '../../slack/person.ts';
import { answerSearch } from './answer-search.ts';
import { openState } from './open-state.ts';
import { answerActionPrefix, refreshActionId } from './report-actions.ts';
import type { SmsreportDependencies } from './smsreport-command.ts';

const answerActions = new RegExp(`^${answerActionPrefix.replaceAll('.', '\\.')}`);

/** Paging, filtering and refreshing: the answer changes in its place. */
export function registerAnswerActions(app: App, dependencies: SmsreportDependencies): void {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: answerActions }, async (click) => {
    await click.ack();
    const { body, action, client } = click;
    const owner = ownerOf(body);
    const person = await lookUpPerson(client, owner.userId);
    const { state, problem } = openState(dependencies.sealer, action.value, owner);
    if (state === null) {
      // The answer stays as it is: only what the button stands for is gone.
      await dependencies.postReply(body.response_url, { text: person.locale.staleState[problem] });
      return;
    }
    const asked = action.action_id === refreshActionId ? refreshed(state, dependencies.clock()) : state;
    const reply = await answerSearch(asked, { person, owner }, dependencies);
    await dependencies.postReply(body.response_url, reply, { replace: reply.blocks !== undefined });
  });
}

function refreshed({ search, page }: SearchState, nowMs: number): SearchState {
  return { search: { ...search, window: refreshWindow(search.window, nowMs) }, page };
}

/** Who clicked, as a state is sealed for them. */
export function ownerOf(body: BlockAction): Owner {
  return { teamId: body.team?.id ?? body.user.team_id ?? '', userId: body.user.id };
}
