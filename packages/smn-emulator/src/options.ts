import type { Behaviour } from './behaviour.ts';
import type { AccessKey, IamUser, Project } from './emulator-state.ts';
import type { SmsSign } from './sample/default-signs.ts';
import type { ReportInput } from './store/report-row.ts';

/** How the emulator is set up; everything is optional. */
export interface SmnEmulatorOptions {
  /** Port to listen on; 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Address to listen on; `127.0.0.1` when absent. */
  readonly host?: string | undefined;
  /** The server's clock, epoch milliseconds; `Date.now` when absent. */
  readonly clock?: (() => number) | undefined;
  /** Where data, ids and tokens come from; 1 when absent. The same seed and start give the same data. */
  readonly seed?: number | undefined;
  /** Region, and name of the default project; `cn-north-4` when absent. */
  readonly region?: string | undefined;
  /** Id of the default project, which owns the signatures. */
  readonly projectId?: string | undefined;
  /** Further projects of the account. */
  readonly projects?: readonly Project[] | undefined;
  /** Key pairs that are accepted, the first of them shown as `credentials`; one pair when absent. */
  readonly accessKeys?: readonly AccessKey[] | undefined;
  /** Who may ask for IAM tokens. */
  readonly user?: IamUser | undefined;
  /** How long IAM tokens are valid, in milliseconds; 24 hours when absent. */
  readonly tokenLifetimeMilliseconds?: number | undefined;
  /** SMS signatures; three approved ones and one in review when absent. */
  readonly signs?: readonly SmsSign[] | undefined;
  /** Your own rows, or how large the sample is to be; a sample of 1,000 rows when absent. */
  readonly reports?: readonly ReportInput[] | { readonly sampleSize: number } | undefined;
  /** Switches for what the vendor's document leaves open. */
  readonly behaviour?: Partial<Behaviour> | undefined;
}
