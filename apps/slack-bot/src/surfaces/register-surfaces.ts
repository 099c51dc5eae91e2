import type { App } from '@slack/bolt';
import { registerReportDetails } from './report-details/report-details.ts';
import { registerReportFilter } from './report-filter/report-filter.ts';
import { registerAnswerActions } from './report-message/answer-actions.ts';
import type { AnswerDependencies } from './report-message/answer-search.ts';
import { registerSmsreportCommand } from './report-message/smsreport-command.ts';
import { registerUnknownAction } from './unknown-action.ts';

/** Everything a person can do with the bot. */
export function registerSurfaces(app: App, dependencies: AnswerDependencies): void {
  registerSmsreportCommand(app, dependencies);
  registerAnswerActions(app, dependencies);
  registerReportDetails(app, dependencies);
  registerReportFilter(app, dependencies);
  registerUnknownAction(app, ['sms\\.answer\\.', 'sms\\.details\\.', 'sms\\.filter\\.'], dependencies);
}
