import type { Behaviour } from './behaviour.ts';
import type { TokenStore } from './gateway/token-store.ts';
import type { Random } from './random.ts';
import type { SmsSign } from './sample/default-signs.ts';
import type { ReceiptClock } from './receipts/receipt-clock.ts';
import type { ReportStore } from './store/report-store.ts';

/** A key pair that signs requests; with a `securityToken` it is a temporary one. */
export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly securityToken?: string;
}

/** A project of the account. Regions have one named like them. */
export interface Project {
  readonly id: string;
  readonly name: string;
}

/** Who may ask IAM for a token. `domain` is the account's name. */
export interface IamUser {
  readonly name: string;
  readonly password: string;
  readonly domain: string;
}

/** Called before each report page is put together; what it does to the store shows on that very page. */
export type BeforePage = (pageNumber: number, store: ReportStore) => void | Promise<void>;

/** Everything that the routes share. */
export interface EmulatorState {
  readonly clock: () => number;
  readonly random: Random;
  readonly region: string;
  readonly projectId: string;
  readonly projects: readonly Project[];
  readonly accessKeys: readonly AccessKey[];
  readonly user: IamUser;
  readonly tokens: TokenStore;
  readonly signs: readonly SmsSign[];
  readonly store: ReportStore;
  readonly receipts: ReceiptClock;
  readonly behaviour: Behaviour;
  readonly pages: PageState;
  /** Makes the data as it was at the start, and forgets tokens. */
  readonly startAnew: () => void;
}

/** What report pages remember of one another. */
export interface PageState {
  /** The rows of the last page that was answered. */
  lastRows: readonly unknown[] | undefined;
  readonly before: Set<(store: ReportStore) => void | Promise<void>>;
}
