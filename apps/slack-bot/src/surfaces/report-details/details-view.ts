import { explainStatus, maskMobile, statusSources, type DeliveryReport, type StatusSource } from '@org/smn-core';
import type { Button, KnownBlock, ModalView, PlainTextOption, RichTextBlock, RichTextSection } from '@slack/types';
import type { Locale } from '../../locales/en.ts';
import type { FoundReport } from '../../search/run-search.ts';
import { plainText, shorten } from '../../slack/plain-text.ts';
import type { Person } from '../../slack/people.ts';
import { formatSecond } from '../../slack/time.ts';
import { tookMs } from '../report-message/took.ts';
import { longestValue, valuesOf } from './chosen-value.ts';
import { textActionId } from './message-text.ts';
import type { Offers } from './offers.ts';
import { timelineOf } from './timeline.ts';
import { unmaskActionId } from './unmask-view.ts';
import { wireFields } from './wire-fields.ts';

/** The list in which the message is chosen. */
export const chooseActionId = 'sms.details.choose';

/** Slack's limit for a list. */
const mostOptions = 100;
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
  readonly offers: Offers;
  /** The sealed state, for the next choice. */
  readonly sealed: string;
}

/** One message in full: the code explained, what to do, a timeline, every field of the API document. Pure. */
export function detailsView({ shown, first, chosen, person, nowMs, offers, sealed }: DetailsInput): ModalView {
  const { locale } = person;
  const { details } = locale;
  const values = valuesOf(shown);
  const options = shown
    .slice(0, mostOptions)
    .map((found, index) => optionOf(found, first + index + 1, values[index] ?? '', person));
  const index = shown.indexOf(chosen);
  const initial = options[index];
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
      facts(verdictFacts(chosen, locale)),
      { type: 'divider' },
      facts([[details.timeline, timelineOf(chosen.report, person, nowMs).join('\n')]]),
      facts(messageFacts(chosen, locale)),
      ...offered(offers, values[index] ?? '', locale),
      ...(person.timeZoneKnown ? [] : [{ type: 'context' as const, elements: [plainText(locale.zoneUnknown)] }]),
      { type: 'divider' },
      {
        type: 'rich_text',
        elements: [
          section([[details.asSent, '']]),
          {
            type: 'rich_text_preformatted',
            elements: [{ type: 'text', text: wireFields(chosen.report.raw, longestForeign) }],
          },
        ],
      },
    ],
  };
}

/** What a person may see beyond the report. */
function offered({ number, text }: Offers, value: string, locale: Locale): readonly KnownBlock[] {
  const button = (actionId: string, label: string): Button => ({
    type: 'button',
    action_id: actionId,
    text: plainText(label, 75),
    value,
  });
  const buttons = [
    ...(number === 'offered' ? [button(unmaskActionId, locale.unmask.open)] : []),
    ...(text === 'offered' ? [button(textActionId, locale.messageText.open)] : []),
  ];
  return [
    ...(number === 'hidden' ? [{ type: 'context' as const, elements: [plainText(locale.unmask.hidden)] }] : []),
    ...(buttons.length > 0 ? [{ type: 'actions' as const, block_id: 'sms.more', elements: buttons }] : []),
  ];
}

function optionOf({ report }: FoundReport, row: number, value: string, { locale, timeZone }: Person): PlainTextOption {
  const time = report.submitTime ? formatSecond(report.submitTime.getTime(), timeZone) : locale.none;
  const label = locale.actions.detailsOf(row, locale.outcome(report.status).word, time);
  return { text: plainText(label, longestValue), value };
}

/** A label, and what stands behind or below it. */
type Fact = readonly [label: string, value: string];

function verdictFacts({ report }: FoundReport, locale: Locale): readonly Fact[] {
  const { details } = locale;
  const { what, whoseDoing, retry, advice, certainty, code } = explainStatus(report, locale.locale);
  return [
    [details.happened, what],
    [details.todo, advice],
    [details.whoseDoing, locale.list(whoseDoing.map((who) => details.doing[who]))],
    [details.sendAgain, details.retry[retry]],
    ...(code === null ? [] : [[details.certainty, details.sure(certainty)] satisfies Fact]),
    ...sourceFacts(report, locale),
  ];
}

function messageFacts({ report, signName }: FoundReport, locale: Locale): readonly Fact[] {
  const { details, outcome, none } = locale;
  const { symbol, word } = outcome(report.status);
  const nation = report.nationCode === null ? '' : `+${shorten(report.nationCode, 8)} `;
  const took = tookMs(report);
  return [
    [details.outcome, `${symbol} ${word}`],
    [details.code, shorten(report.statusCode ?? none, longestForeign)],
    [details.number, `${nation}${maskMobile(report.mobile)}`],
    [details.sign, shorten(signName, longestForeign)],
    [details.latency, took === null ? none : details.duration(took / 1000)],
    [details.segments, report.segments === null ? none : String(report.segments)],
  ];
}

/** Who says what the code means; nothing where nobody does. */
function sourceFacts(report: DeliveryReport, locale: Locale): readonly Fact[] {
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
  return lines.length === 0 ? [] : [[details.sources, lines.join('\n')]];
}

/** Rich text, because its labels can be bold without any sign in a value turning into something else. */
function facts(all: readonly Fact[]): RichTextBlock {
  return { type: 'rich_text', elements: [section(all)] };
}

/** One section with line breaks: whether two sections stand below each other differs from client to client. */
function section(all: readonly Fact[]): RichTextSection {
  return {
    type: 'rich_text_section',
    elements: all.flatMap(([label, value], index) => [
      { type: 'text', text: `${index === 0 ? '' : '\n'}${label}`, style: { bold: true } },
      ...(value === '' ? [] : [{ type: 'text' as const, text: `${value.includes('\n') ? '\n' : '  '}${value}` }]),
    ]),
  };
}
