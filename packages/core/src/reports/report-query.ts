import { systemClock, type Clock } from '../clock.ts';
import { queryError } from '../http/errors.ts';
import { maskMobile } from '../mask.ts';
import type { DeliveryReport } from './delivery-report.ts';
import type { DeliveryStatus } from './delivery-status.ts';
import { fitsMask, isMasked } from './mask-match.ts';
import type { WindowPart } from './narrowed-window.ts';
import { toLookBackWindow, toWindow, type Instant, type LookBack, type ReportWindow } from './report-window.ts';

/** Rows the service returns at most. @see ListSmsMsgReport, `limit` */
export const maxPageSize = 100;

/** Where a page starts and how long it may be. */
export interface PagePosition {
  /** Rows to skip, from 0. @see ListSmsMsgReport, `offset` */
  readonly offset: number;
  /** Rows wanted, 1 to 100. @see ListSmsMsgReport, `limit` */
  readonly pageSize: number;
}

/** What a query asks, for people and logs: its number is masked. */
export interface ReportQueryView {
  readonly signId: string | null;
  readonly since: string | null;
  readonly until: string | null;
  /** The end that was asked for, when it lay in the future and was cut to now. */
  readonly askedUntil: string | null;
  readonly mobile: string | null;
  readonly messageId: string | null;
  readonly statuses: readonly DeliveryStatus[];
}

/**
 * One way to put the question to the service. There is more than one when a mask or a foreign number is asked about:
 * the document does not say how the service reads either.
 */
export interface QuestionForm {
  /** The number as it goes on the wire; `null` when the service is asked for all numbers. */
  readonly mobile: string | null;
  /** Who picks the number out of what comes back. */
  readonly mobileMatchedBy: 'service' | 'client' | null;
  /** Whether it is about one number or one message: a page holds all of that, mostly. */
  readonly isNarrow: boolean;
  /** Whether a report that came back is one that was asked for. */
  readonly accepts: (report: Pick<DeliveryReport, 'mobile' | 'nationCode' | 'status'>) => boolean;
}

interface Filters {
  readonly clock: Clock;
  readonly signId?: string;
  readonly window?: ReportWindow;
  readonly mobile?: string;
  readonly nationCode?: string;
  readonly messageId?: string;
  readonly statuses?: readonly DeliveryStatus[];
}

const wireStatus: Readonly<Record<DeliveryStatus, string | undefined>> = {
  pending: '0',
  delivered: '1',
  failed: '2',
  unknown: undefined,
};

/**
 * A question to ListSmsMsgReport. A frozen value: each method answers a new query, and the end of the window is fixed
 * the moment it is set, so that paging does not chase the present.
 */
export class ReportQuery {
  readonly #filters: Filters;

  private constructor(filters: Filters) {
    this.#filters = Object.freeze(filters);
    Object.freeze(this);
  }

  /** An empty query; use {@link reportQuery}. */
  static empty(clock: Clock): ReportQuery {
    return new ReportQuery({ clock });
  }

  /** The signature that sent the messages. Required by the service. @see ListSmsMsgReport, `sign_id` */
  sign(signId: string): ReportQuery {
    return this.#with({ signId: required(signId, 'sign') });
  }

  /**
   * From `start` to `end`, both included; equal is legal. An end in the future is cut to now.
   * @throws SmnError (`query`) when the end is before the start, or the start is in the future or over three months ago
   */
  between(start: Instant, end: Instant): ReportQuery {
    return this.#with({ window: toWindow(start, end, this.#filters.clock()) });
  }

  /** From `start` until now. @throws SmnError (`query`) as {@link between} */
  since(start: Instant): ReportQuery {
    const nowMs = this.#filters.clock();
    return this.#with({ window: toWindow(start, nowMs, nowMs) });
  }

  /** The last `30m`, `24h`, `7d` or `3 months`, until now. @throws SmnError (`query`) as {@link between} */
  last(span: LookBack): ReportQuery {
    return this.#with({ window: toLookBackWindow(span, this.#filters.clock()) });
  }

  /**
   * One number, in the stored form (`13412346789`) or masked (`134****6789`), without its country code.
   *
   * @param options.nationCode country calling code of a number that is not Chinese, like `49`: the number is asked for
   * with it, and without it when nothing comes back
   * @throws SmnError (`query`) for anything but digits and stars
   */
  mobile(mobile: string, options: { readonly nationCode?: string } = {}): ReportQuery {
    if (!/^[\d*]{5,20}$/.test(mobile) || !/\d/.test(mobile)) {
      throw queryError('mobile', 'must be 5 to 20 digits, some of them * where it is masked, like 134****6789');
    }
    const { nationCode = '86' } = options;
    if (!/^[1-9]\d{0,3}$/.test(nationCode)) throw queryError('nationCode', 'must be a country calling code, like 49');
    return this.#with({ mobile, nationCode });
  }

  /**
   * One message, by the id that sending it returned. Without a window, all the service keeps: three months.
   * @see ListSmsMsgReport, `message_id`
   */
  message(messageId: string): ReportQuery {
    const { window = toLookBackWindow('3 months', this.#filters.clock()) } = this.#filters;
    return this.#with({ messageId: required(messageId, 'message'), window });
  }

  /**
   * Only these outcomes. One alone is the service's own filter; several, or `unknown`, are filtered here.
   * @see ListSmsMsgReport, `status`
   */
  status(...statuses: readonly [DeliveryStatus, ...DeliveryStatus[]]): ReportQuery {
    for (const status of statuses) {
      if (!Object.hasOwn(wireStatus, status)) {
        throw queryError('status', `cannot be "${status}": it is one of ${Object.keys(wireStatus).join(', ')}`);
      }
    }
    return this.#with({ statuses: [...new Set(statuses)] });
  }

  /** The window, as it is asked about. @throws SmnError (`query`) when there is none */
  get window(): ReportWindow {
    const { window } = this.#filters;
    if (window !== undefined) return window;
    throw queryError('window', "is missing: say when, .last('24h') or .between(start, end)");
  }

  /**
   * The same question with an earlier end, for a service whose clock is behind ours; `null` when nothing of the window
   * is left, or the end is not after that anyway.
   */
  endedBy(endMs: number): ReportQuery | null {
    const { window } = this;
    if (window.endMs <= endMs || window.startMs > endMs) return null;
    return this.#with({ window: { ...window, endMs, askedEndMs: window.askedEndMs ?? window.endMs } });
  }

  /** Who picks the status: the service knows one at a time, and no `unknown`. */
  get statusMatchedBy(): 'service' | 'client' | null {
    if (this.#filters.statuses === undefined) return null;
    return this.#wireStatus() === undefined ? 'client' : 'service';
  }

  /** The ways to put the question, to be tried in turn until one brings something. */
  get forms(): readonly [QuestionForm, ...QuestionForm[]] {
    const { mobile, messageId, nationCode = '86' } = this.#filters;
    const byStatus = (report: { readonly status: DeliveryStatus }) =>
      this.#filters.statuses?.includes(report.status) ?? true;
    if (mobile === undefined) {
      return [{ mobile: null, mobileMatchedBy: null, isNarrow: messageId !== undefined, accepts: byStatus }];
    }

    const fits: QuestionForm['accepts'] = (report) =>
      (report.nationCode ?? nationCode) === nationCode &&
      (fitsMask(mobile, report.mobile) || fitsMask(nationCode + mobile, report.mobile)) &&
      byStatus(report);
    const asGiven: QuestionForm = { mobile, mobileMatchedBy: 'service', isNarrow: true, accepts: byStatus };
    const forms: [QuestionForm, ...QuestionForm[]] =
      nationCode === '86'
        ? [asGiven]
        : [
            { ...asGiven, mobile: nationCode + mobile },
            { ...asGiven, accepts: fits },
          ];
    if (isMasked(mobile)) {
      forms.push({ mobile: null, mobileMatchedBy: 'client', isNarrow: messageId !== undefined, accepts: fits });
    }
    return forms;
  }

  /**
   * The query of the request, decoded. The only place that spells the question as the service reads it.
   * @param form which of {@link forms}; the first when left out
   * @param part of the window, when not all of it is asked about
   * @throws SmnError (`query`) when signature or window is missing, or the page is impossible
   */
  toSearchParams(
    { offset, pageSize }: PagePosition,
    form: QuestionForm = this.forms[0],
    part: WindowPart | null = null,
  ): URLSearchParams {
    const { signId, messageId } = this.#filters;
    if (signId === undefined) throw queryError('sign', 'is missing: the service answers for one signature, .sign(id)');
    const { window } = this;
    const startMs = part !== null && 'startMs' in part ? Math.max(part.startMs, window.startMs) : window.startMs;
    const endMs = part !== null && 'endMs' in part ? Math.min(part.endMs, window.endMs) : window.endMs;
    if (!Number.isInteger(offset) || offset < 0)
      throw queryError('offset', `cannot be ${offset}: rows to skip, from 0`);
    if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > maxPageSize) {
      throw queryError('pageSize', `cannot be ${pageSize}: 1 to ${maxPageSize} rows`);
    }
    const parameters = new URLSearchParams();
    const status = this.#wireStatus();
    if (status !== undefined) parameters.set('status', status);
    if (messageId !== undefined) parameters.set('message_id', messageId);
    if (form.mobile !== null) parameters.set('mobile', form.mobile);
    parameters.set('sign_id', signId);
    parameters.set('start_time', String(startMs));
    parameters.set('end_time', String(endMs));
    parameters.set('offset', String(offset));
    parameters.set('limit', String(pageSize));
    return parameters;
  }

  /** What is asked, with the number masked: safe to show and to log. */
  toJSON(): ReportQueryView {
    const { signId, window, mobile, messageId, statuses } = this.#filters;
    return {
      signId: signId ?? null,
      since: window ? new Date(window.startMs).toISOString() : null,
      until: window ? new Date(window.endMs).toISOString() : null,
      askedUntil: typeof window?.askedEndMs === 'number' ? new Date(window.askedEndMs).toISOString() : null,
      mobile: mobile === undefined ? null : maskMobile(mobile),
      messageId: messageId ?? null,
      statuses: statuses ?? [],
    };
  }

  /** What is asked, in words, with the number masked. */
  toString(): string {
    const view = this.toJSON();
    const what = view.statuses.length > 0 ? `${view.statuses.join(' or ')} reports` : 'reports';
    return [
      what,
      view.mobile && `to ${view.mobile}`,
      view.messageId && `of message ${view.messageId}`,
      view.signId && `under signature ${view.signId}`,
      view.since && view.until && `from ${view.since} to ${view.until}`,
    ]
      .filter(Boolean)
      .join(' ');
  }

  #with(change: Partial<Filters>): ReportQuery {
    return new ReportQuery({ ...this.#filters, ...change });
  }

  #wireStatus(): string | undefined {
    const [status, ...more] = this.#filters.statuses ?? [];
    return status === undefined || more.length > 0 ? undefined : wireStatus[status];
  }
}

/**
 * Starts a question to ListSmsMsgReport.
 *
 * @param options.clock what "now" is, in ms since 1970 (UTC)
 * @example
 * ```ts
 * const query = reportQuery().sign('47f86cf7c9a7449d98ee61cf193dc060').last('24h').mobile('134****6789').status('failed');
 * String(query); // 'failed reports to 134****6789 under signature 47f8… from … to …'
 * ```
 */
export function reportQuery(options: { readonly clock?: Clock } = {}): ReportQuery {
  return ReportQuery.empty(options.clock ?? systemClock);
}

function required(value: string, field: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw queryError(field, 'must not be empty');
  return value;
}
