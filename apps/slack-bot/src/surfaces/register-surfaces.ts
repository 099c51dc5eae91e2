import type { App } from '@slack/bolt';
import { registerCheckMessage } from './check-message/check-message.ts';
import { cancelActionId } from './export/export-view.ts';
import { registerExport } from './export/export.ts';
import type { ExportDependencies } from './export/run-export.ts';
import { registerHome, type HomeDependencies } from './home/home.ts';
import { chooseActionId } from './report-details/details-view.ts';
import { registerMessageText, textActionId } from './report-details/message-text.ts';
import { registerReportDetails } from './report-details/report-details.ts';
import { unmaskActionId, unmaskCallbackId } from './report-details/unmask-view.ts';
import { registerUnmask } from './report-details/unmask.ts';
import { registerAnswerActions } from './report-message/answer-actions.ts';
import {
  answerActionPrefix,
  detailsActionId,
  exportActionId,
  filterActionId,
  shareActionId,
} from './report-message/answer-buttons.ts';
import { registerSmsreportCommand } from './report-message/smsreport-command.ts';
import { filterCallbackId } from './search-form/filter-view.ts';
import { registerFilter } from './search-form/filter.ts';
import { formActionId, formCallbackId } from './search-form/form-view.ts';
import { registerForm } from './search-form/form.ts';
import { shareCallbackId } from './share/share-view.ts';
import { registerShare, type ShareDependencies } from './share/share.ts';
import { takeBackActionId } from './share/shared-reply.ts';
import { registerUnknownAction } from './unknown-action.ts';

/** What everything a person can do needs. */
export type SurfaceDependencies = HomeDependencies & ShareDependencies & ExportDependencies;

/** What buttons and lists, and what windows are answered here; every other gets a sentence. */
const known = {
  actionIds: [
    detailsActionId,
    chooseActionId,
    unmaskActionId,
    textActionId,
    filterActionId,
    formActionId,
    shareActionId,
    takeBackActionId,
    exportActionId,
    cancelActionId,
  ],
  actionPrefix: answerActionPrefix,
  callbackIds: [unmaskCallbackId, filterCallbackId, formCallbackId, shareCallbackId],
};

/** Everything a person can do with the bot. */
export function registerSurfaces(app: App, dependencies: SurfaceDependencies): void {
  registerSmsreportCommand(app, dependencies);
  registerForm(app, dependencies);
  registerCheckMessage(app, dependencies);
  registerHome(app, dependencies);
  registerAnswerActions(app, dependencies);
  registerReportDetails(app, dependencies);
  registerUnmask(app, dependencies);
  registerMessageText(app, dependencies);
  registerFilter(app, dependencies);
  registerShare(app, dependencies);
  registerExport(app, dependencies);
  registerUnknownAction(app, known, dependencies);
}
