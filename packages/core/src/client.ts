import { authenticateWith } from './auth/authenticate.ts';
import { resolveOptions, type SmnClientOptions } from './client-options.ts';
import { createApiCall, type ApiCall } from './http/api-call.ts';
import { createTransport, type Transport } from './http/transport.ts';
import { createReportList, type ReportList, type ReportListOptions } from './reports/report-list.ts';
import type { ReportQuery } from './reports/report-query.ts';
import { listSigns, type Sign } from './signs.ts';

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
  readonly #projectId: string;

  /** @throws TypeError that names every wrong option, never its value */
  constructor(options: SmnClientOptions) {
    const { endpoint, projectId, credentials, clock, dispatcher, timeouts, retry, maxBodyBytes } =
      resolveOptions(options);
    this.#projectId = projectId;
    this.#transport = createTransport({
      endpoint,
      authenticate: authenticateWith(credentials, projectId, clock),
      timeouts,
      retry,
      maxBodyBytes,
      ...(dispatcher ? { dispatcher } : {}),
    });
    this.#call = createApiCall(this.#transport, clock);
  }

  /**
   * The delivery reports a query asks for; nothing is sent before they are read.
   * @throws SmnError (`query`) when the question is impossible
   * @see ListSmsMsgReport: `GET /v2/{project_id}/notifications/sms/report`
   */
  reports(query: ReportQuery, options?: ReportListOptions): ReportList {
    return createReportList(this.#call, this.#projectId, query, options);
  }

  /**
   * The account's SMS signatures.
   * @throws SmnError (`api`, `connection`, `timeout`, `response`)
   * @see ListSmsSigns: `GET /v2/{project_id}/notifications/sms_sign`
   */
  async signs(options: { readonly signal?: AbortSignal } = {}): Promise<readonly Sign[]> {
    return listSigns(this.#call, this.#projectId, options.signal);
  }

  /** Closes the connections; requests under way are finished first. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}
