import { explainStatus, maskMobile } from '@org/smn-core';
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport } from '../../search/run-search.ts';
import { plainText } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/person.ts';
import { formatSecond } from '../../slack/time.ts';

/** The list in which the message is chosen. */
export const chooseActionId = 'sms.details.choose';

/** Slack's limits for a list, and for a value in it. */
const mostOptions = 100;
const longestValue = 75;

/** What the window shows: the messages of one page, and one of them in full. */
export interface DetailsInput {
  readonly shown: readonly FoundReport[];
  /** Rows before the page. */
  readonly first: number;
  readonly chosen: FoundReport;
  readonly person: Person;
  /** The sealed state, for the next choice. */
  readonly sealed: string;
}

/** One message in full: every field of the API document, the code explained, what to do. Pure. */
export function detailsView({ shown, first, chosen, person, sealed }: DetailsInput): ModalView {
  const { locale } = person;
  const options = shown.slice(0, mostOptions).map((found, index) => optionOf(found, first + index + 1, person));
  const initial = options[shown.indexOf(chosen)];
  return {
    ...emptyView(locale),
    private_metadata: sealed,
    blocks: [
      {
        type: 'actions',
        block_id: 'sms.details',
        elements: [
          {
            type: 'static_select',
            action_id: chooseActionId,
            placeholder: plainText(locale.actions.details),
            options,
            ...(initial ? { initial_option: initial } : {}),
          },
        ],
      },
      ...verdictBlocks(chosen, locale),
      { type: 'divider' },
      ...fieldBlocks(chosen, person),
    ],
  };
}

/** The window with a sentence instead of a message. */
export function sentenceView(sentence: string, locale: Locale): ModalView {
  return { ...emptyView(locale), blocks: [{ type: 'section', text: plainText(sentence) }] };
}

/** What an entry of the list stands for. */
export function valueOf({ report }: FoundReport): string {
  return `${report.messageId} ${report.submitTime?.getTime() ?? ''}`.slice(0, longestValue);
}

function emptyView(locale: Locale): ModalView {
  return { type: 'modal', title: plainText(locale.details.title), close: plainText(locale.details.close), blocks: [] };
}

function optionOf(found: FoundReport, row: number, { locale, timeZone }: Person): PlainTextOption {
  const { report } = found;
  const time = report.submitTime ? formatSecond(report.submitTime.getTime(), timeZone) : locale.none;
  const label = locale.actions.detailsOf(row, locale.outcome(report.status).word, time);
  return { text: plainText(label.slice(0, longestValue)), value: valueOf(found) };
}

function verdictBlocks({ report }: FoundReport, locale: Locale): readonly KnownBlock[] {
  const { details } = locale;
  const { what, whoseDoing, retry, advice, certainty } = explainStatus(report, locale.locale);
  return [
    labelled(details.happened, what, locale),
    labelled(details.todo, advice, locale),
    {
      type: 'section',
      fields: [
        [details.whoseDoing, locale.list(whoseDoing.map((who) => details.doing[who]))],
        [details.sendAgain, details.retry[retry]],
        [details.certainty, details.sure(certainty)],
      ].map(([label = '', value = '']) => plainText(`${label}\n${value}`)),
    },
  ];
}

function fieldBlocks({ report, signName }: FoundReport, { locale, timeZone }: Person): readonly KnownBlock[] {
  const { details, outcome, none } = locale;
  const time = (date: Date | null): string => (date ? formatSecond(date.getTime(), timeZone) : none);
  const { symbol, word } = outcome(report.status);
  const nation = report.nationCode === null ? '' : `+${report.nationCode} `;
  const tookMs =
    report.submitTime && report.deliverTime ? report.deliverTime.getTime() - report.submitTime.getTime() : null;
  const fields: readonly (readonly [string, string])[] = [
    [details.outcome, `${symbol} ${word}`],
    [details.code, report.statusCode ?? none],
    [details.number, `${nation}${maskMobile(report.mobile)}`],
    [details.sign, signName],
    [details.submitted, time(report.submitTime)],
    [details.receipt, time(report.deliverTime)],
    [details.latency, tookMs === null || report.status === 'pending' ? none : details.duration(tookMs / 1000)],
    [details.segments, report.segments === null ? none : String(report.segments)],
    [details.tag, report.extendCode ?? none],
    [details.rawStatus, report.raw.status === null ? none : String(report.raw.status)],
  ];
  return [
    { type: 'section', fields: fields.map(([label, value]) => plainText(`${label}\n${value}`)) },
    labelled(details.messageId, report.messageId, locale),
  ];
}

function labelled(label: string, value: string, locale: Locale): KnownBlock {
  return { type: 'section', text: plainText(`${label}\n${value || locale.none}`) };
}
