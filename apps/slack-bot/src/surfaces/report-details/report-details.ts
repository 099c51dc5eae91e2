import type { App, BlockAction, ButtonAction, StaticSelectAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Owner } from '../../search/sealer.ts';
import { lookUpPerson, type Person } from '../../slack/person.ts';
import { ownerOf } from '../report-message/answer-actions.ts';
import { pageOf } from '../report-message/answer-page.ts';
import { findReports, inWords, type AnswerDependencies } from '../report-message/answer-search.ts';
import { openState } from '../report-message/open-state.ts';
import { detailsActionId } from '../report-message/report-actions.ts';
import { chooseActionId, detailsView, sentenceView, valueOf } from './details-view.ts';

/** One message in full, in a window: opened by a button of the answer, another message chosen in it. */
export function registerReportDetails(app: App, dependencies: AnswerDependencies): void {
  app.action<BlockAction<ButtonAction>>({ type: 'block_actions', action_id: detailsActionId }, async (click) => {
    await click.ack();
    const { body, action, client } = click;
    const owner = ownerOf(body);
    const person = await lookUpPerson(client, owner.userId);
    // A window must be asked for within three seconds of the click: it opens at once, and is filled when it can be.
    const opened = await client.views.open({
      trigger_id: body.trigger_id,
      view: sentenceView(person.locale.stillSearching, person.locale),
    });
    const view = await viewOf({ sealed: action.value ?? '', chosen: null, person, owner }, dependencies);
    if (opened.view?.id) await client.views.update({ view_id: opened.view.id, view });
  });

  app.action<BlockAction<StaticSelectAction>>({ type: 'block_actions', action_id: chooseActionId }, async (choice) => {
    await choice.ack();
    const { body, action, client } = choice;
    const owner = ownerOf(body);
    const person = await lookUpPerson(client, owner.userId);
    const sealed = body.view?.private_metadata ?? '';
    const view = await viewOf({ sealed, chosen: action.selected_option.value, person, owner }, dependencies);
    if (body.view) await client.views.update({ view_id: body.view.id, view });
  });
}

interface Wanted {
  readonly sealed: string;
  /** The entry that was chosen; the first of the page when none was. */
  readonly chosen: string | null;
  readonly person: Person;
  readonly owner: Owner;
}

async function viewOf({ sealed, chosen, person, owner }: Wanted, dependencies: AnswerDependencies): Promise<ModalView> {
  const { locale } = person;
  const { state, problem } = openState(dependencies.sealer, sealed, owner);
  if (state === null) return sentenceView(locale.staleState[problem], locale);
  let view: ModalView | null = null;
  const { text } = await inWords({ person }, dependencies, async (signal) => {
    const found = await findReports(state, dependencies, signal);
    const page = pageOf(typeof found === 'number' ? [] : found.found, state.page);
    const report = chosen === null ? page.shown[0] : page.shown.find((shown) => valueOf(shown) === chosen);
    if (report) view = detailsView({ ...page, chosen: report, person, sealed });
    return { text: locale.staleState.gone };
  });
  return view ?? sentenceView(text, locale);
}
