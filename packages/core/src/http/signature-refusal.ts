import {
  firstDifference,
  readCanonicalRequest,
  type CanonicalRequest,
  type CanonicalRequestDifference,
} from './canonical-request-difference.ts';

/**
 * Why a request was not let in, as far as it can be found out:
 * - `clock-skew`: the service's time is more than 15 minutes away from the signed one. `skewMs` is what has to be
 *   added to this machine's clock: above zero it is slow, below zero fast.
 * - `canonical-request`: the service read another request than was signed; `part` and `name` say where, never what.
 * - `key-unknown`: nobody knows the access key id.
 * - `secret`: nothing of the request differs, so the secret is not the key's.
 * - `security-token`: the token of a temporary key is missing, over, or another key's.
 * - `region-or-project`: the key is good, but not for this project in this region.
 * - `permission`: the key is good, but may not do this.
 * - `unexplained`: nothing of the above can be told from the answer.
 */
export type SignatureRefusal =
  | { readonly kind: 'clock-skew'; readonly skewMs: number }
  | ({ readonly kind: 'canonical-request' } & CanonicalRequestDifference)
  | {
      readonly kind: 'key-unknown' | 'secret' | 'security-token' | 'region-or-project' | 'permission' | 'unexplained';
    };

/** A project of the account, as IAM's `GET /v3/projects` lists it. */
export interface AccountProject {
  readonly id: string;
  /** The region's name, alone or with a suffix: `cn-north-4`, `cn-north-4_shop`. */
  readonly name: string;
}

/** What was sent, and what came back. */
export interface RefusedRequest {
  /** HTTP status of the answer. */
  readonly status: number;
  readonly apiCode?: string | undefined;
  /** The refusal's words: `error_msg` of the gateway, `message` of the service. */
  readonly serverText?: string | undefined;
  /** The answer's `Date` header. */
  readonly serverDate?: string | undefined;
  /** This machine's time, in ms since 1970 (UTC); counts when the signed date is not known. */
  readonly clockMs: number;
  /** `X-Sdk-Date` as it was sent. @default the one in `canonicalRequest` */
  readonly sentDate?: string | undefined;
  /** What was signed. */
  readonly canonicalRequest?: string | undefined;
  /** The region that is meant to be asked. */
  readonly region?: string | undefined;
  readonly projectId?: string | undefined;
  /** All projects of the account, when they are known: tells a wrong project id from a missing permission. */
  readonly accountProjects?: readonly AccountProject[] | undefined;
}

/** How far the signed date may be from the service's. */
const dateWindowMs = 15 * 60_000;

const sdkDate = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;
const unknownKey =
  /(?:\bak\b|access ?key)[^|\n]{0,200}?(?:not exist|not found|is invalid|is disabled|is deleted|is inactive)/i;
const misplaced =
  /\b(?:project|region)[^|\n]{0,60}?(?:mismatch|not match|not exist|not found|not belong|inconsistent|invalid|wrong)|\b(?:mismatched|wrong|invalid|inconsistent|another)\W{1,3}(?:project|region)/i;
const forbidden = /permission|not authori[sz]ed|not allowed|policy|access denied|forbidden/i;

/**
 * Finds out why a request was not let in. Pure; answers names and a number of ms, never a value of the request.
 *
 * @param refused what was sent and what came back, of a 401 or 403
 * @example
 * ```ts
 * findSignatureRefusal({
 *   status: 401,
 *   apiCode: 'APIGW.0301',
 *   serverText: 'verify aksk signature fail',
 *   serverDate: 'Tue, 24 Nov 2026 10:20:00 GMT',
 *   sentDate: '20261124T100000Z',
 *   clockMs: Date.parse('2026-11-24T10:00:00Z'),
 * }); // { kind: 'clock-skew', skewMs: 1_200_000 }
 * ```
 */
export function findSignatureRefusal(refused: RefusedRequest): SignatureRefusal {
  return refused.status === 403 ? whyForbidden(refused) : whyNotAuthenticated(refused);
}

function whyNotAuthenticated(refused: RefusedRequest): SignatureRefusal {
  const text = refused.serverText ?? '';
  const ours = readCanonicalRequest(refused.canonicalRequest ?? '');
  const theirs = readCanonicalRequest(text);
  const words = theirs?.before ?? text;
  const sentDate = refused.sentDate ?? ours?.request.headers.get('x-sdk-date');
  if (unknownKey.test(words)) return { kind: 'key-unknown' };
  const skewMs = clockSkewMs({ ...refused, sentDate }, words);
  if (skewMs !== undefined) return { kind: 'clock-skew', skewMs };
  if (/security ?token/i.test(words)) return { kind: 'security-token' };
  if (misplaced.test(words) || isOtherRegion(refused)) return { kind: 'region-or-project' };
  return theirs && ours ? compare(ours.request, theirs.request) : { kind: 'unexplained' };
}

function compare(ours: CanonicalRequest, theirs: CanonicalRequest): SignatureRefusal {
  const difference = firstDifference(ours, theirs);
  if (difference !== undefined) return { kind: 'canonical-request', ...difference };
  // Only a text that is all there proves that nothing differs.
  return { kind: theirs.payloadHash === undefined ? 'unexplained' : 'secret' };
}

/** Whoever gets a 403 has proved who asks: what is left is where, and whether they may. */
function whyForbidden(refused: RefusedRequest): SignatureRefusal {
  const { apiCode, serverText = '' } = refused;
  if (!isAboutAccess(apiCode, serverText)) return { kind: 'unexplained' };
  const misplacedProject = misplaced.test(serverText) || isOtherRegion(refused) || isForeignProject(refused);
  return { kind: misplacedProject ? 'region-or-project' : 'permission' };
}

/** The service's other codes of 403 have reasons of their own; what a proxy says without a code proves nothing. */
function isAboutAccess(apiCode: string | undefined, serverText: string): boolean {
  if (apiCode === undefined || apiCode === 'SMN.0001') return apiCode !== undefined;
  return !apiCode.startsWith('SMN') && (forbidden.test(serverText) || misplaced.test(serverText));
}

function isForeignProject({ accountProjects, projectId, canonicalRequest = '', region }: RefusedRequest): boolean {
  if (accountProjects === undefined) return false;
  const asked = projectId ?? /^\/v\d\/([^/]+)\//.exec(readCanonicalRequest(canonicalRequest)?.request.path ?? '')?.[1];
  const project = accountProjects.find(({ id }) => id === asked);
  if (project === undefined) return asked !== undefined;
  return region !== undefined && project.name !== region && !project.name.startsWith(`${region}_`);
}

/** An endpoint given by hand may be another region's than the one that was named. */
function isOtherRegion({ region, canonicalRequest = '' }: RefusedRequest): boolean {
  const host = readCanonicalRequest(canonicalRequest)?.request.headers.get('host') ?? '';
  const asked = /^[a-z]+\.([a-z0-9-]+)\.myhuaweicloud\.\w+$/.exec(host)?.[1];
  return region !== undefined && asked !== undefined && asked !== region;
}

function clockSkewMs({ serverDate, sentDate, clockMs }: RefusedRequest, words: string): number | undefined {
  const serverMs = readSdkDate(/server time:\s*(\w+)/i.exec(words)?.[1]) ?? Date.parse(serverDate ?? '');
  const skewMs = serverMs - (readSdkDate(sentDate) ?? clockMs);
  // Both dates are cut to the second: on the border, the service's own word decides.
  const farthestMs = /expired/i.test(words) ? dateWindowMs - 1 : dateWindowMs;
  return Math.abs(skewMs) > farthestMs ? skewMs : undefined;
}

function readSdkDate(date: string | undefined): number | undefined {
  if (date === undefined || !sdkDate.test(date)) return undefined;
  const ms = Date.parse(date.replace(sdkDate, '$1-$2-$3T$4:$5:$6Z'));
  return Number.isNaN(ms) ? undefined : ms;
}
