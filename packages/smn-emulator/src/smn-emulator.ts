import type { Behaviour } from './behaviour.ts';
import type { AccessKey, BeforePage, IamUser, Project } from './emulator-state.ts';
import type { FaultHandle } from './faults/armed-fault.ts';
import type { Fault } from './faults/fault.ts';
import type { Serving } from './http/request-handler.ts';
import type { LoggedRequest } from './log/request-log.ts';
import type { Receipts } from './receipts/receipt-clock.ts';
import type { SmsSign } from './sample/default-signs.ts';
import type { ReportStore } from './store/report-store.ts';
import type { WireListener } from './wire/wire.ts';

/** A running emulator. */
export interface SmnEmulator extends AsyncDisposable {
  /** Where SMN and IAM both are, `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string;
  readonly region: string;
  /** The default project, which owns the signatures. */
  readonly projectId: string;
  readonly projects: readonly Project[];
  /** A key pair that is accepted. */
  readonly credentials: AccessKey;
  /** Who may ask IAM for a token. */
  readonly user: IamUser;
  readonly signs: readonly SmsSign[];
  /** The switches; a change counts from the next request on. */
  readonly behaviour: Behaviour;
  /** The rows behind the API. */
  readonly store: ReportStore;
  /** The clock of receipts: it gives pending messages theirs, and moves nothing else. */
  readonly receipts: Receipts;
  /** Every request so far, in the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** How many sockets are open now. */
  readonly openConnections: number;
  /**
   * Puts a fault in place for the next matching requests.
   *
   * @example
   * const held = smn.fault({ kind: 'delay' });
   * const answer = client.ask();
   * await held.reached();
   * held.release();
   */
  fault(fault: Fault): FaultHandle;
  /**
   * Puts a fault in place for the very next matching request.
   *
   * @example
   * smn.failNext({ status: 429, headers: { 'retry-after': '1' } });
   */
  failNext(fault: Fault): FaultHandle;
  /** Takes every fault away. */
  clearFaults(): void;
  /**
   * Calls back before each report page is put together; pages are counted from 1, from this call on.
   * Returns what ends it.
   *
   * @example
   * smn.beforePage((page, store) => { if (page === 2) store.add({ mobile: '13412346789' }); });
   */
  beforePage(hook: BeforePage): () => void;
  /** A token as IAM would give it, for one of the account's projects; the default one when absent. */
  issueToken(projectId?: string): string;
  /** Makes every token so far one that is refused. */
  revokeTokens(): void;
  /**
   * Calls back when a request has come, and again when its answer is known, with its entry of the log.
   * Returns what ends it.
   *
   * @example
   * const end = smn.onRequest(({ path, status }) => console.log(path, status ?? 'under way'));
   */
  onRequest(listener: (request: LoggedRequest) => void): () => void;
  /**
   * Calls back with every byte of a request, as it came, and of its answer. Keys, tokens, numbers and texts are in it:
   * nothing to log. Returns what ends it.
   *
   * @example
   * const paths: string[] = [];
   * smn.onWire(({ direction, path }) => direction === 'request' && paths.push(path));
   */
  onWire(listener: WireListener): () => void;
  /**
   * Makes the data as at the start, for the seed and the clock as it is now; takes away faults, tokens and the log, and
   * sets the clock of receipts back. Switches, `beforePage`, `onRequest` and `onWire` stay.
   */
  reset(): void;
  /** Stops listening and cuts open connections. Rejects with what a `beforePage` hook threw, if one did. */
  close(): Promise<void>;
}

/** What only the server knows. */
export interface Listening {
  readonly url: string;
  readonly openConnections: () => number;
  readonly close: () => Promise<void>;
}

/** The face of a running emulator. Throws a `RangeError` when it was set up without any key pair. */
export function describeEmulator({ state, faults, log, listeners, wire }: Serving, listening: Listening): SmnEmulator {
  const [credentials] = state.accessKeys;
  if (credentials === undefined) throw new RangeError('accessKeys must hold one pair at least');
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= listening.close());
  return {
    url: listening.url,
    region: state.region,
    projectId: state.projectId,
    projects: state.projects,
    credentials,
    user: state.user,
    signs: state.signs,
    behaviour: state.behaviour,
    store: state.store,
    receipts: state.receipts,
    requests: log,
    get openConnections() {
      return listening.openConnections();
    },
    fault: (fault) => faults.add(fault),
    failNext: (fault) => faults.add({ ...fault, times: 1 }),
    clearFaults: () => faults.clear(),
    beforePage: (hook) => {
      let pageNumber = 0;
      const counted = (store: ReportStore): void | Promise<void> => hook((pageNumber += 1), store);
      state.pages.before.add(counted);
      return () => state.pages.before.delete(counted);
    },
    issueToken: (projectId = state.projectId) => state.tokens.issue(projectId, state.clock()).value,
    revokeTokens: () => state.tokens.revokeAll(),
    onRequest: (listener) => {
      const own = (request: LoggedRequest): void => listener(request);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    onWire: (listener) => {
      const own: WireListener = (traffic) => listener(traffic);
      wire.add(own);
      return () => wire.delete(own);
    },
    reset: () => {
      faults.clear();
      state.startAnew();
      log.length = 0;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
