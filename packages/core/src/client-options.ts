import * as z from 'zod';
import type { Credentials, SuppliedCredentials } from './auth/credentials.ts';
import { systemClock, type Clock } from './clock.ts';
import type { RequestLimits } from './http/limiter.ts';
import type { RetryPolicy } from './http/retry-delay.ts';
import type { Dispatcher, RetryEvent, Timeouts } from './http/transport.ts';
import type { LimitOptions } from './limit-options.ts';
import { once } from './once.ts';

/** Which service to ask, and as whom. */
export interface SmnClientOptions {
  /** Region of the account's SMN, like `cn-north-4`. Needed unless `endpoint` is given. */
  readonly region?: string;
  /** Address of the service. @default `https://smn.{region}.myhuaweicloud.com` */
  readonly endpoint?: string;
  /** Address of IAM, which is asked for tokens and projects. @default `https://iam.{region}.myhuaweicloud.com` */
  readonly iamEndpoint?: string;
  /**
   * Project id of the region; the console shows it under "My Credentials".
   * @default looked up at IAM when it is first needed: the project that is named like the region
   */
  readonly projectId?: string;
  readonly credentials: Credentials;
  /** What "now" is. @default the machine's clock */
  readonly clock?: Clock;
  /** An undici dispatcher: a proxy, a private CA. It gets requests for SMN and IAM, and stays yours to close. */
  readonly dispatcher?: Dispatcher;
  readonly timeouts?: Partial<Timeouts>;
  readonly retry?: Partial<RetryPolicy>;
  /** Told before each retry. */
  readonly onRetry?: (event: RetryEvent) => void;
  /** What is asked at a time, logins and retries included; the others wait their turn. */
  readonly limits?: LimitOptions;
}

export interface ResolvedOptions {
  readonly endpoint: string;
  readonly iamEndpoint: string;
  /** Absent when nothing can need it but a function that supplies a user's login. */
  readonly region: string | undefined;
  readonly projectId: string | undefined;
  /** Asked for each attempt. @throws (from the call) TypeError when a function supplied something else */
  readonly supplyCredentials: () => SuppliedCredentials | Promise<SuppliedCredentials>;
  /** Whether a function supplies the credentials. */
  readonly credentialsMayChange: boolean;
  readonly clock: Clock;
  readonly dispatcher: Dispatcher | undefined;
  readonly timeouts: Timeouts;
  readonly retry: RetryPolicy;
  readonly onRetry: ((event: RetryEvent) => void) | undefined;
  readonly limits: RequestLimits;
  readonly fairBy: LimitOptions['fairBy'] | undefined;
  readonly maxBodyBytes: number;
}

const namesOfWays = '{ accessKeyId, secretAccessKey, securityToken? }, { token } or { user, password, domain }';

const loginSchema = once(() => z.object({ user: secret(), password: secret(), domain: secret() }));

const secret = () => z.string().min(1, 'is empty');

/** Ways to say who asks. */
const waysIn = once(() => {
  // A line break at the end of a secret file is the usual one.
  const headerSecret = secret().regex(
    /^[\x21-\x7e]*$/,
    'holds a blank, a line break or a letter that no header can carry',
  );
  return [
    z.object({ accessKeyId: headerSecret, secretAccessKey: headerSecret, securityToken: headerSecret.optional() }),
    z.object({ token: headerSecret }),
    loginSchema(),
  ] as const;
});

// Checks only; the value that is used is the caller's own, so that no secret is copied around.
const optionsSchema = once(() => {
  // Longer ones make a timer fire at once.
  const ms = z.int().positive().max(2_147_483_647);
  const count = z.int().positive();
  const functionSchema = z.custom<() => unknown>((value) => typeof value === 'function', 'is a function');
  const endpointSchema = z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || isLoopback(url), {
    error: 'must be https: signed requests and phone numbers travel on it (http is for 127.0.0.1)',
  });
  return z
    .object({
      region: z
        .string()
        .regex(/^[a-z0-9-]+$/, 'is a name like cn-north-4')
        .optional(),
      endpoint: endpointSchema.optional(),
      iamEndpoint: endpointSchema.optional(),
      projectId: z.string().regex(/^\w+$/, 'is the hexadecimal id of a project').optional(),
      credentials: z.union([...waysIn(), functionSchema], {
        error: `are ${namesOfWays}, or a function that answers one`,
      }),
      timeouts: z.object({ connectMs: ms, headersMs: ms, bodyMs: ms, callMs: ms }).partial().optional(),
      retry: z.object({ maxRetries: z.int().nonnegative(), minDelayMs: ms, maxDelayMs: ms }).partial().optional(),
      onRetry: functionSchema.optional(),
      limits: z
        .object({ maxInFlight: count, maxPerSecond: count, maxBodyBytes: count, fairBy: functionSchema })
        .partial()
        .optional(),
    })
    .superRefine(({ region, endpoint, projectId, credentials }, context) => {
      if (region !== undefined) return;
      const needs = (what: string): void => context.addIssue({ code: 'custom', path: ['region'], message: what });
      if (endpoint === undefined) needs('or endpoint must be given');
      else if (projectId === undefined) needs('or projectId must be given: the project is looked up by its region');
      else if (loginSchema().safeParse(credentials).success) needs('must be given: a user logs in to a region');
    });
});

/** Fills in the defaults. @throws TypeError that names every wrong option, never its value */
export function resolveOptions(options: SmnClientOptions): ResolvedOptions {
  const checked = optionsSchema().safeParse(options);
  if (!checked.success) throw new TypeError(`SmnClient cannot be made: ${problemsOf(checked.error, 'options')}`);
  const { region, credentials, limits } = options;
  return {
    endpoint: new URL(options.endpoint ?? `https://smn.${region}.myhuaweicloud.com`).origin,
    iamEndpoint: new URL(options.iamEndpoint ?? `https://iam.${region}.myhuaweicloud.com`).origin,
    region,
    projectId: options.projectId,
    supplyCredentials: typeof credentials === 'function' ? checkEach(credentials) : () => credentials,
    credentialsMayChange: typeof credentials === 'function',
    clock: options.clock ?? systemClock,
    dispatcher: options.dispatcher,
    timeouts: { connectMs: 5_000, headersMs: 10_000, bodyMs: 10_000, callMs: 60_000, ...options.timeouts },
    retry: { maxRetries: 3, minDelayMs: 200, maxDelayMs: 5_000, ...options.retry },
    onRetry: options.onRetry,
    limits: { maxInFlight: limits?.maxInFlight ?? 8, maxPerSecond: limits?.maxPerSecond },
    fairBy: limits?.fairBy,
    maxBodyBytes: limits?.maxBodyBytes ?? 8 * 1024 * 1024,
  };
}

const suppliedSchema = once(() => z.union(waysIn(), { error: `are not ${namesOfWays}` }));

function checkEach(supply: () => SuppliedCredentials | Promise<SuppliedCredentials>) {
  return async () => {
    const supplied = await supply();
    const checked = suppliedSchema().safeParse(supplied);
    if (checked.success) return supplied;
    throw new TypeError(`SmnClient was supplied with unfit credentials: ${problemsOf(checked.error, 'they')}`);
  };
}

function problemsOf(error: z.ZodError, whole: string): string {
  return error.issues.map((issue) => `${issue.path.join('.') || whole} ${issue.message}`).join('; ');
}

function isLoopback(url: string): boolean {
  const hostname = URL.parse(url)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
