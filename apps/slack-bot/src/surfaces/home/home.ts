import type { App } from '@slack/bolt';
import { correlationId } from '../../slack/correlation.ts';
import type { SlackClients } from '../../slack/slack-clients.ts';
import { slackErrorWord } from '../../slack/slack-error.ts';
import { onHomeOpened } from '../../turns/listen.ts';
import { logProblem } from '../../turns/problem.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import { closedHomeView, homeView } from './home-view.ts';

/** What the Home needs. */
export type HomeDependencies = AnswerDependencies & { readonly clients: Pick<SlackClients, 'messages'> };

/** A Home waits no longer than this for the signatures: it is shown again whenever it is opened. */
const patienceMs = 2_000;

/** The bot's Home, made anew each time somebody opens it. */
export function registerHome(app: App, dependencies: HomeDependencies): void {
  const { signs, health, clock, logger, clients } = dependencies;

  onHomeOpened(app, 'query', dependencies, async (userId, { person, refusal }) => {
    const view = refusal === null ? homeView({ person, ...(await account()) }) : closedHomeView(refusal, person);
    try {
      await clients.messages.views.publish({ user_id: userId, view });
    } catch (error) {
      // Nobody asked anything: the Home stays as it was, and is made again when it is opened again.
      const message = slackErrorWord(error);
      logger.warn({ correlationId: correlationId(), error: { name: 'views.publish', message } }, 'no Home');
    }
  });

  async function account() {
    const known = await signs.approved(AbortSignal.timeout(patienceMs)).catch((error: unknown) => {
      logProblem(error, logger, 'a Home does without the signatures');
      return null;
    });
    return { signs: known, health: health.seen, nowMs: clock() };
  }
}
