import { countQueries, maxQueries } from '@org/query-text';
import type { Logger } from 'pino';
import { purposeState } from '../../search/sealed-for.ts';
import type { SearchState } from '../../search/search-state.ts';
import type { Channels } from '../../slack/channels.ts';
import { correlationId } from '../../slack/correlation.ts';
import type { FileContent, FileSharing } from '../../slack/file-sharing.ts';
import type { Reply } from '../../slack/reply.ts';
import { problemSentence, sentence } from '../../slack/sentence.ts';
import type { SlackClients } from '../../slack/slack-clients.ts';
import { logProblem, problemOf } from '../../turns/problem.ts';
import type { Turn } from '../../turns/turn.ts';
import type { AnswerDependencies } from '../report-message/answer-search.ts';
import { progressReply, resultReply } from './export-view.ts';
import { exportFileName, exportWindow } from './export-window.ts';
import { ExportCancelled, postProgress, type ProgressMessage } from './progress-message.ts';
import type { ReadingEvidence } from './read-everything.ts';
import { openSpool } from './spool.ts';
import { spoolReports } from './spool-reports.ts';

/** What an export needs. */
export interface ExportDependencies extends AnswerDependencies {
  readonly clients: Pick<SlackClients, 'exports'>;
  readonly channels: Pick<Channels, 'remove'>;
  readonly files: FileSharing;
  /** Aborts when the bot is being stopped, with the reason that is told. */
  readonly stopping: AbortSignal;
  /** Told of each export that begins; what it answers is called at its end. */
  readonly onExport?: () => () => void;
  /** Longest an export may take, in ms. */
  readonly exportTimeoutMs: number;
  /** Ms between two updates of the progress at least. */
  readonly exportProgressMs: number;
}

/**
 * Brings every report of a search to the person's direct messages, as a file. The progress message there becomes what
 * came of it; once it is gone, so is the export.
 *
 * @throws SlackRefusal when the person cannot be written to
 */
export async function runExport(turn: Turn, state: SearchState, dependencies: ExportDependencies): Promise<void> {
  const { locale } = turn.person;
  const { clients, clock, logger, stopping, exportTimeoutMs, exportProgressMs } = dependencies;
  const sealed = dependencies.sealer.seal(purposeState('export'), turn.owner);
  const first = progressReply(locale.exporting.progress(0), sealed, locale);
  const progress = await postProgress(turn.owner.userId, first, { clients, clock, everyMs: exportProgressMs });
  const signal = AbortSignal.any([AbortSignal.timeout(exportTimeoutMs), stopping]);
  try {
    await exportTo({ progress, sealed }, turn, state, dependencies, signal).catch(async (error: unknown) => {
      if (error instanceof ExportCancelled) throw error;
      await tell(progress, turn, problemOf(error, turn, logger));
    });
  } catch (error) {
    if (!(error instanceof ExportCancelled)) throw error;
    turn.record.cancelled();
    logger.info({ correlationId: correlationId(), event: 'export', outcome: 'cancelled' }, 'an export was cancelled');
  }
}

/** The message that tells of it, and what its button holds. */
interface Shown {
  readonly progress: ProgressMessage;
  readonly sealed: string;
}

async function exportTo(
  shown: Shown,
  turn: Turn,
  { search: asked }: SearchState,
  dependencies: ExportDependencies,
  signal: AbortSignal,
): Promise<void> {
  const { person } = turn;
  const { progress, sealed } = shown;
  const { locale, timeZone } = person;
  const { smn, signs, clock, files, logger, exportTimeoutMs } = dependencies;
  const nowMs = clock();
  const search = { ...asked, window: exportWindow(asked.window, nowMs, exportTimeoutMs) };
  const askedSigns = search.signs.length > 0 ? search.signs : await signs.approved(signal);
  const queries = countQueries(search, askedSigns.length);
  if (queries > maxQueries) {
    return tell(progress, turn, problemSentence(locale.tooManyQueries(queries, maxQueries)));
  }

  await using spool = await openSpool();
  const reading = { signs: askedSigns, nowMs, signal };
  const { rows, evidence } = await spoolReports(smn, search, reading, person, spool, async (soFar) =>
    progress.tick(() => progressReply(locale.exporting.progress(soFar), sealed, locale)),
  );
  logMissing(evidence, logger);
  const fileName = exportFileName(search.window, timeZone);
  const result = resultReply({ rows, fileName, asked: asked.window, window: search.window, evidence }, person);
  if (rows === 0) await tell(progress, turn, result);
  else await handOver({ fileName, rows, result, content: await spool.content() }, shown, turn, files, signal);
  turn.record.found(rows);
  const outcome = rows === 0 ? 'empty' : 'sent';
  logger.info({ correlationId: correlationId(), event: 'export', outcome, rows }, 'an export ended');
}

/** What the message says is missing, under the reference that it names. */
function logMissing({ failedSigns, incomplete }: ReadingEvidence, logger: Logger): void {
  for (const { error } of failedSigns) logProblem(error, logger, 'a signature gave no answer');
  if (incomplete.includes('unreadable')) {
    logger.warn({ correlationId: correlationId(), kind: 'unreadable' }, 'reports came that cannot be read');
  }
}

/** A file that is ready, and what is said of it. */
interface ReadyFile {
  readonly fileName: string;
  readonly rows: number;
  readonly result: Reply;
  readonly content: FileContent;
}

/** Nobody sees anything of the file before it is shared; until then, and after it, a click on Cancel still counts. */
async function handOver(
  { fileName, rows, result, content }: ReadyFile,
  { progress, sealed }: Shown,
  turn: Turn,
  files: FileSharing,
  signal: AbortSignal,
): Promise<void> {
  const { locale } = turn.person;
  const onItsWay = progressReply(locale.exporting.handingOver(rows), sealed, locale);
  await progress.show(onItsWay);
  const fileId = await files.upload(fileName, content, signal);
  // From here on there is nothing to cancel: a click would meet what came of it.
  await progress.show(sentence(locale.exporting.handingOver(rows)));
  turn.record.sentFile(fileId);
  await files.share(fileId, fileName, progress.channelId, signal);
  try {
    await tell(progress, turn, result);
  } catch (error) {
    if (error instanceof ExportCancelled) await files.takeBack(fileId);
    throw error;
  }
}

/** In the place of the progress; or, when Slack does not take it there, where the export was started. */
async function tell(progress: ProgressMessage, turn: Turn, reply: Reply): Promise<void> {
  if (!(await progress.show(reply))) await turn.reply(reply);
}
