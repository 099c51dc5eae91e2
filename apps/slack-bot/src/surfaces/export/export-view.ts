import type { ActionsBlock } from '@slack/types';
import type { SearchWindow } from '@org/query-text';
import type { Locale } from '../../locales/en.ts';
import type { Person } from '../../slack/people.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Reply } from '../../slack/reply.ts';
import { sentence } from '../../slack/sentence.ts';
import { formatMinute } from '../../slack/time.ts';
import { currentReference, whyNoAnswer } from '../../turns/problem.ts';
import { toReply } from '../report-message/answer-view.ts';
import type { ReadingEvidence } from './read-everything.ts';

/** The button that ends an export: it takes away the message it stands in, and the exporter looks whether that is there. */
export const cancelActionId = 'sms.export.cancel';

/** What was exported, and what it stands on. */
export interface ExportResult {
  readonly rows: number;
  readonly fileName: string;
  /** As it was asked for, and as it was read. */
  readonly asked: SearchWindow;
  readonly window: SearchWindow;
  readonly evidence: ReadingEvidence;
}

/** How far an export is, with the way to stop it. @param sealed shows whose export it is */
export function progressReply(text: string, sealed: string, { exporting }: Locale): Reply {
  const cancel: ActionsBlock = {
    type: 'actions',
    block_id: 'sms.export',
    elements: [
      {
        type: 'button',
        action_id: cancelActionId,
        style: 'danger',
        text: plainText(exporting.cancel, 75),
        value: sealed,
      },
    ],
  };
  return sentence(text, [cancel]);
}

/** What became of an export: how many reports, in which file, and whether that is all there is. Pure. */
export function resultReply(result: ExportResult, person: Person): Reply {
  const { rows, fileName } = result;
  const { exporting } = person.locale;
  return toReply({
    headline: rows === 0 ? exporting.empty : exporting.done(rows, fileName),
    figures: [],
    lines: [],
    table: null,
    chart: null,
    actions: [],
    notes: notesOf(result, person),
    privacy: null,
    shownInWords: () => '',
  });
}

function notesOf({ rows, asked, window, evidence }: ExportResult, person: Person): readonly string[] {
  const { locale, timeZone, timeZoneKnown } = person;
  const { askedSigns, failedSigns, incomplete } = evidence;
  const from = formatMinute(window.startMs, timeZone);
  const to = formatMinute(window.endMs, timeZone);
  const isWhole = failedSigns.length === 0 && incomplete.length === 0;
  return [
    ...failedSigns.map(({ name, error }) => locale.missingSign(name, whyNoAnswer(error, locale), currentReference())),
    ...incomplete.map((reason) => locale.incomplete[reason]),
    ...(askedSigns === 0 ? [locale.noSigns] : []),
    ...(window.startMs === asked.startMs ? [] : [locale.exporting.startMoved(from)]),
    ...(window.cutToNow ? [locale.cutToNow] : []),
    ...(timeZoneKnown ? [] : [locale.zoneUnknown]),
    ...(isWhole && rows > 0 ? [locale.exporting.proof(rows)] : []),
    locale.basis(from, to, timeZone, askedSigns),
  ];
}
