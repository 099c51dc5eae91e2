import { resolveOptions, type SmnClientOptions } from './client-options.ts';
import type { ApiCall } from './http/api-call.ts';
import { createLimiter } from './http/limiter.ts';
import { createTransport, type Transport } from './http/transport.ts';
import { getMessageText, type SensitiveText } from './messages.ts';
import { createReportList, type ReportList, type ReportListOptions } from './reports/report-list.ts';
import type { ReportQuery } from './reports/report-query.ts';
import { listSigns, type Sign } from './signs.ts';
import { createSmnCall } from './smn-call.ts';

/**
 * Asks Huawei Cloud SMN what became of the SMS it sent. One client holds one pool of connections: make it once, share
 * it, and close it at the end.
 *
 * @example
 * ```ts
 * await using smn = new SmnClient({
 *   region: 'cn-north-4',
 *   projectId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
 *   credentials: { accessKeyId: 'AK…', secretAccessKey: 'SK…' },
 * });
 * const query = reportQuery().sign('47f86cf7c9a7449d98ee61cf193dc060').last('24h').mobile('134****6789');
 * for await (const report of smn.reports(query)) console.log(report.status, report.statusCode, report.submitTime);
 * ```
 */
export class SmnClient {
  readonly #transport: Transport;
  readonly #call: ApiCall;

  /** @throws TypeError that names every wrong option, never its value */
  constructor(options: SmnClientOptions) {
    const resolved = resolveOptions(options);
    this.#transport = createTransport({ ...resolved, limiter: createLimiter(resolved.limits) });
    this.#call = createSmnCall(this.#transport, resolved);
  }

  /**
   * The delivery reports a query asks for; nothing is sent before they are read.
   * @throws SmnError (`query`) when the question is impossible
   * @see ListSmsMsgReport: `GET /v2/{project_id}/notifications/sms/report`
   */
  reports(query: ReportQuery, options?: ReportListOptions): ReportList {
    return createReportList(this.#call, query, options);
  }

  /**
   * The account's SMS signatures.
   * @throws SmnError (`api`, `connection`, `timeout`, `response`)
   * @see ListSmsSigns: `GET /v2/{project_id}/notifications/sms_sign`
   */
  async signs(options: { readonly signal?: AbortSignal } = {}): Promise<readonly Sign[]> {
    return listSigns(this.#call, options.signal);
  }

  /**
   * The text of an SMS of the last 24 hours. It may hold a one-time password: it shows itself only when it is told to.
   * @throws SmnError (`query`) when the id cannot be one
   * @see GetSmsMessage: `GET /v2/{project_id}/notifications/sms/message/{message_id}`
   */
  async messageText(messageId: string, options: { readonly signal?: AbortSignal } = {}): Promise<SensitiveText> {
    return getMessageText(this.#call, messageId, options.signal);
  }

  /** Closes the connections; requests under way are finished first. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
