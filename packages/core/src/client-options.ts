import * as z from 'zod';
import type { Credentials } from './auth/credentials.ts';
import { systemClock, type Clock } from './clock.ts';
import type { Dispatcher, RetryPolicy, Timeouts } from './http/transport.ts';

/** Which service to ask, and as whom. */
export interface SmnClientOptions {
  /** Region of the account's SMN, like `cn-north-4`. Needed unless `endpoint` is given. */
  readonly region?: string;
  /** Address of the service. @default `https://smn.{region}.myhuaweicloud.com` */
  readonly endpoint?: string;
  /** Project id of the region; the console shows it under "My Credentials". */
  readonly projectId: string;
  readonly credentials: Credentials;
  /** What "now" is. @default the machine's clock */
  readonly clock?: Clock;
  /** An undici dispatcher: a proxy, a private CA. It stays yours to close. */
  readonly dispatcher?: Dispatcher;
  readonly timeouts?: Partial<Timeouts>;
  readonly retry?: Partial<RetryPolicy>;
  readonly limits?: {
    /** Longest answer that is read, in bytes. @default 8 MiB */
    readonly maxBodyBytes?: number;
  };
}

export interface ResolvedOptions {
  readonly endpoint: string;
  readonly projectId: string;
  readonly credentials: Credentials;
  readonly clock: Clock;
  readonly dispatcher: Dispatcher | undefined;
  readonly timeouts: Timeouts;
  readonly retry: RetryPolicy;
  readonly maxBodyBytes: number;
}

const ms = z.int().positive();
const secret = z.string().min(1, 'is empty');

const endpointSchema = z.url({ protocol: /^https?$/ }).refine((url) => url.startsWith('https:') || isLoopback(url), {
  error: 'must be https: signed requests and phone numbers travel on it (http is for 127.0.0.1)',
});

// Checks only; the value that is used is the caller's own, so that no secret is copied around.
const optionsSchema = z
  .object({
    region: z
      .string()
      .regex(/^[a-z0-9-]+$/, 'is a name like cn-north-4')
      .optional(),
    endpoint: endpointSchema.optional(),
    projectId: z.string().regex(/^\w+$/, 'is the hexadecimal id of a project'),
    credentials: z.union(
      [
        z.object({ accessKeyId: secret, secretAccessKey: secret, securityToken: secret.optional() }),
        z.custom<() => unknown>((value) => typeof value === 'function'),
      ],
      { error: 'are { accessKeyId, secretAccessKey, securityToken? } or a function that answers them' },
    ),
    timeouts: z.object({ connectMs: ms, headersMs: ms, bodyMs: ms, callMs: ms }).partial().optional(),
    retry: z.object({ maxRetries: z.int().nonnegative(), minDelayMs: ms, maxDelayMs: ms }).partial().optional(),
    limits: z.object({ maxBodyBytes: z.int().positive() }).partial().optional(),
  })
  .refine((options) => options.region !== undefined || options.endpoint !== undefined, {
    path: ['region'],
    error: 'or endpoint must be given',
  });

/** Fills in the defaults. @throws TypeError that names every wrong option, never its value */
export function resolveOptions(options: SmnClientOptions): ResolvedOptions {
  const checked = optionsSchema.safeParse(options);
  if (!checked.success) {
    const problems = checked.error.issues.map((issue) => `${issue.path.join('.') || 'options'} ${issue.message}`);
    throw new TypeError(`SmnClient cannot be made: ${problems.join('; ')}`);
  }
  return {
    endpoint: new URL(options.endpoint ?? `https://smn.${options.region}.myhuaweicloud.com`).origin,
    projectId: options.projectId,
    credentials: options.credentials,
    clock: options.clock ?? systemClock,
    dispatcher: options.dispatcher,
    timeouts: { connectMs: 5_000, headersMs: 10_000, bodyMs: 10_000, callMs: 60_000, ...options.timeouts },
    retry: { maxRetries: 3, minDelayMs: 200, maxDelayMs: 5_000, ...options.retry },
    maxBodyBytes: options.limits?.maxBodyBytes ?? 8 * 1024 * 1024,
  };
}

function isLoopback(url: string): boolean {
  const hostname = URL.parse(url)?.hostname ?? '';
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
