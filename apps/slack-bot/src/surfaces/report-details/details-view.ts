import { explainStatus, maskMobile, statusSources, type StatusSource } from '@org/smn-core';
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport } from '../../search/run-search.ts';
import { plainText, shorten } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { formatSecond } from '../../slack/time.ts';
import { tookMs } from '../report-message/took.ts';
import { timelineOf } from './timeline.ts';
import { wireFields } from './wire-fields.ts';

/** The list in which the message is chosen. */
export const chooseActionId = 'sms.details.choose';

/** Slack's limits for a list, and for a value in it. */
const mostOptions = 100;
const longestValue = 75;
/** Longest text that comes from outside: what is longer is no code and no tag. */
const longestForeign = 200;

/** What the window shows: the messages of one page, and one of them in full. */
export interface DetailsInput {
  readonly shown: readonly FoundReport[];
  /** Rows before the page. */
  readonly first: number;
  readonly chosen: FoundReport;
  readonly person: Person;
  readonly nowMs: number;
  /** The sealed state, for the next choice. */
  readonly sealed: string;
}

/** One message in full: the code explained, what to do, a timeline, every field of the API document. Pure. */
export function detailsView({ shown, first, chosen, person, nowMs, sealed }: DetailsInput): ModalView {
  const { locale } = person;
  const { details } = locale;
  const options = shown.slice(0, mostOptions).map((found, index) => optionOf(found, first + index + 1, person));
  const initial = options[shown.indexOf(chosen)];
  return {
    type: 'modal',
    title: plainText(details.title, 24),
    close: plainText(locale.close, 24),
    private_metadata: sealed,
    blocks: [
      {
        type: 'actions',
        block_id: 'sms.details',
        elements: [
          {
            type: 'static_select',
            action_id: chooseActionId,
            placeholder: plainText(locale.actions.details, 150),
            options,
            ...(initial ? { initial_option: initial } : {}),
          },
        ],
      },
      ...verdictBlocks(chosen, locale),
      { type: 'divider' },
      labelled(details.timeline, timelineOf(chosen.report, person, nowMs).join('\n'), locale),
      fieldsBlock(chosen, locale),
      ...sourceBlocks(chosen, locale),
      { type: 'divider' },
      { type: 'section', text: plainText(details.asSent) },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: wireFields(chosen.report.raw, longestForeign) }],
          },
        ],
      },
    ],
  };
}

/** What an entry of the list stands for. */
export function valueOf({ report }: FoundReport): string {
  return shorten(`${report.messageId} ${report.submitTime?.getTime() ?? ''}`, longestValue);
}

function optionOf(found: FoundReport, row: number, { locale, timeZone }: Person): PlainTextOption {
  const { report } = found;
  const time = report.submitTime ? formatSecond(report.submitTime.getTime(), timeZone) : locale.none;
  const label = locale.actions.detailsOf(row, locale.outcome(report.status).word, time);
  return { text: plainText(label, longestValue), value: valueOf(found) };
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

function fieldsBlock({ report, signName }: FoundReport, locale: Locale): KnownBlock {
  const { details, outcome, none } = locale;
  const { symbol, word } = outcome(report.status);
  const nation = report.nationCode === null ? '' : `+${shorten(report.nationCode, 8)} `;
  const took = tookMs(report);
  const fields: readonly (readonly [string, string])[] = [
    [details.outcome, `${symbol} ${word}`],
    [details.code, report.statusCode ?? none],
    [details.number, `${nation}${maskMobile(report.mobile)}`],
    [details.sign, signName],
    [details.latency, took === null ? none : details.duration(took / 1000)],
    [details.segments, report.segments === null ? none : String(report.segments)],
  ];
  return {
    type: 'section',
    fields: fields.map(([label, value]) => plainText(`${label}\n${shorten(value, longestForeign)}`)),
  };
}

/** Who says what the code means; nothing where nobody does. */
function sourceBlocks({ report }: FoundReport, locale: Locale): readonly KnownBlock[] {
  const { details } = locale;
  const { readings, sources, certainty } = explainStatus(report, locale.locale);
  const named = (letters: readonly StatusSource[]): readonly string[] => letters.map((letter) => statusSources[letter]);
  const lines =
    readings.length > 0
      ? readings.map((reading) => details.reading(reading.text, named(reading.sources)))
      : [
          ...(sources.length > 0 ? [details.agreeing(named(sources))] : []),
          ...(certainty.dissent.length > 0 ? [details.dissenting(named(certainty.dissent))] : []),
        ];
  return lines.length === 0 ? [] : [labelled(details.sources, lines.join('\n'), locale)];
}

function labelled(label: string, value: string, locale: Locale): KnownBlock {
  return { type: 'section', text: plainText(`${label}\n${value || locale.none}`) };
}
