import type { App } from '@slack/bolt';
import { registerCheckMessage } from './check-message/check-message.ts';
import { registerExport } from './export/export.ts';
import type { ExportDependencies } from './export/run-export.ts';
import { registerHome, type HomeDependencies } from './home/home.ts';
import { registerReportDetails } from './report-details/report-details.ts';
import { registerAnswerActions } from './report-message/answer-actions.ts';
import { registerSmsreportCommand } from './report-message/smsreport-command.ts';
import { registerFilter } from './search-form/filter.ts';
import { registerForm } from './search-form/form.ts';
import { registerShare, type ShareDependencies } from './share/share.ts';
import { registerUnknownAction } from './unknown-action.ts';

/** What everything a person can do needs. */
export type SurfaceDependencies = HomeDependencies & ShareDependencies & ExportDependencies;

/** What the action ids begin with that are answered here; every other gets a sentence. */
const knownActions = ['answer', 'details', 'filter', 'form', 'share', 'export'].map((surface) => `sms\\.${surface}\\.`);

/** Everything a person can do with the bot. */
export function registerSurfaces(app: App, dependencies: SurfaceDependencies): void {
  registerSmsreportCommand(app, dependencies);
  registerForm(app, dependencies);
  registerCheckMessage(app, dependencies);
  registerHome(app, dependencies);
  registerAnswerActions(app, dependencies);
  registerReportDetails(app, dependencies);
  registerFilter(app, dependencies);
  registerShare(app, dependencies);
  registerExport(app, dependencies);
  registerUnknownAction(app, knownActions, dependencies);
}
