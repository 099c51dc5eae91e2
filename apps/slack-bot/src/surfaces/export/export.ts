import type { App } from '@slack/bolt';
import { isSealedFor } from '../../search/sealed-for.ts';
import { problemSentence, sentence } from '../../slack/sentence.ts';
import { onButton } from '../../turns/listen.ts';
import { RemoveError } from '../../turns/problem.ts';
import { startReading } from '../../turns/start-reading.ts';
import { exportActionId } from '../report-message/answer-buttons.ts';
import { openState } from '../report-message/open-state.ts';
import { cancelActionId } from './export-view.ts';
import { runExport, type ExportDependencies } from './run-export.ts';

/** Every report of an answer's search as a file, in the person's direct messages and nowhere else. */
export function registerExport(app: App, dependencies: ExportDependencies): void {
  const { sealer, channels } = dependencies;
  /** Whose export runs in this process. */
  const running = new Set<string>();

  onButton(app, exportActionId, 'export', dependencies, async (turn, { value }) => {
    const { locale } = turn.person;
    const { state, problem } = openState(sealer, value, turn.owner);
    if (state === null) return turn.reply(problemSentence(locale.staleState[problem]));
    const who = `${turn.owner.teamId} ${turn.owner.userId}`;
    if (running.has(who)) return turn.reply(problemSentence(locale.exporting.running));
    running.add(who);
    const over = dependencies.onExport?.();
    try {
      // What is started is recorded before it is announced.
      await startReading(turn, { search: state.search }, dependencies);
      await turn.reply(sentence(locale.exporting.started));
      await runExport(turn, state, dependencies);
    } finally {
      running.delete(who);
      over?.();
    }
  });

  // Any replica may get this click: the message is all that the exporter and the click have in common.
  onButton(app, cancelActionId, 'entry', dependencies, async (turn, { value, message }) => {
    const { locale } = turn.person;
    // Of another's message nothing is taken away, whatever the click brings.
    const isTheirs = isSealedFor('export', sealer.open(value, turn.owner)) && message?.channel.startsWith('D');
    if (message === undefined || !isTheirs) return turn.reply(problemSentence(locale.staleState.unreadable));
    await turn.record.intend();
    const refused = await channels.remove(message, undefined);
    if (refused !== null) throw new RemoveError('cancel', refused);
    return turn.reply(sentence(locale.exporting.cancelled));
  });
}
