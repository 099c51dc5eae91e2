import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { SealKey } from './search/sealer.ts';

/** Everything the bot is told from outside, checked. Holds secrets: never logged, never printed. */
export interface Config {
  readonly slack: {
    readonly botToken: string;
    /** How Slack's requests come in: signed HTTP that Slack sends here, or a socket that the bot opens to Slack. */
    readonly transport:
      | { readonly kind: 'http'; readonly signingSecret: string }
      | { readonly kind: 'socket'; readonly appToken: string };
    /** Base of the Web API, with a trailing slash. */
    readonly apiUrl: string;
  };
  /** Port the bot listens on; 0 takes a free one. */
  readonly port: number;
  readonly smn: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly securityToken: string | undefined;
    readonly projectId: string;
    readonly region: string | undefined;
    readonly endpoint: string | undefined;
    /** Signatures that are asked, and no others; none: all that are approved. */
    readonly signIds: readonly string[];
  };
  /** Keys that the buttons' states are sealed with: the first seals, all open. */
  readonly sealKeys: readonly [SealKey, ...SealKey[]];
  /** Whether they were made up at this start, so that buttons die with it and no other replica knows them. */
  readonly sealKeysAreTemporary: boolean;
  readonly logLevel: 'error' | 'warn' | 'info';
}

/** The environment says too little, or something that cannot be. Lists every problem at once, and no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The environment does not fit:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.problems = problems;
  }
}

const secret = (what: string) => z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);
const webAddress = z.url({ protocol: /^https?$/, error: 'is no web address' });

const sealKeysPattern = /^[a-z0-9]+:[A-Za-z0-9+/]{43}=(?:,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/;

const environmentSchema = z
  .object({
    SLACK_BOT_TOKEN: secret('the bot token of the Slack app, xoxb-…').regex(/^xoxb-/, 'must be a bot token, xoxb-…'),
    SLACK_TRANSPORT: z.enum(['http', 'socket'], { error: 'must be http or socket' }).default('http'),
    SLACK_SIGNING_SECRET: z.string().min(1).optional(),
    SLACK_APP_TOKEN: z
      .string()
      .regex(/^xapp-/, 'must be an app-level token, xapp-…')
      .optional(),
    SLACK_API_URL: webAddress.default('https://slack.com/api/'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HUAWEICLOUD_SDK_AK: secret('the access key id of the Huawei Cloud account'),
    HUAWEICLOUD_SDK_SK: secret('the secret access key that belongs to HUAWEICLOUD_SDK_AK'),
    HUAWEICLOUD_SDK_SECURITY_TOKEN: z.string().min(1).optional(),
    HUAWEICLOUD_SDK_PROJECT_ID: secret('the project id of the region, under "My Credentials"'),
    HUAWEICLOUD_SDK_REGION: z.string().min(1).optional(),
    SMN_ENDPOINT: webAddress.optional(),
    SMN_SIGN_IDS: z
      .string()
      .regex(/^\s*[\w-]+(?:\s*,\s*[\w-]+)*\s*$/, 'must be signature ids, several with commas between')
      .optional(),
    SEAL_KEYS: z
      .string()
      .regex(sealKeysPattern, 'must be id:key, several with commas between: letters and digits, and 32 bytes as base64')
      .optional(),
    LOG_LEVEL: z.enum(['error', 'warn', 'info'], { error: 'must be error, warn or info' }).default('info'),
  })
  .refine(({ SLACK_TRANSPORT, SLACK_SIGNING_SECRET }) => SLACK_TRANSPORT === 'socket' || SLACK_SIGNING_SECRET, {
    path: ['SLACK_SIGNING_SECRET'],
    // Also when something else is wrong: every problem is said at once.
    when: () => true,
    error: 'is missing: the signing secret of the Slack app, under "Basic Information"',
  })
  .refine(({ SLACK_TRANSPORT, SLACK_APP_TOKEN }) => SLACK_TRANSPORT !== 'socket' || SLACK_APP_TOKEN, {
    path: ['SLACK_APP_TOKEN'],
    when: () => true,
    error: 'is missing: Socket Mode needs an app-level token, xapp-…, with connections:write',
  })
  .refine((environment) => environment.HUAWEICLOUD_SDK_REGION ?? environment.SMN_ENDPOINT, {
    path: ['HUAWEICLOUD_SDK_REGION'],
    when: () => true,
    error: 'is missing: the region of the account’s SMN, like cn-north-4 (or SMN_ENDPOINT)',
  });

/**
 * Reads the environment. Each variable may instead be given as `…_FILE`, the path of a file that holds its value.
 *
 * @throws ConfigError that lists every problem at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { values, problems } = withFiles(environment);
  const parsed = environmentSchema.safeParse(values);
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const keyIds = (parsed.data?.SEAL_KEYS ?? '').split(',').map((key) => key.split(':', 1)[0]);
  if (new Set(keyIds).size < keyIds.length)
    problems.push('SEAL_KEYS has two keys of one id: the second would open nothing');
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  const read = parsed.data;
  return {
    slack: {
      botToken: read.SLACK_BOT_TOKEN,
      transport:
        read.SLACK_TRANSPORT === 'socket'
          ? { kind: 'socket', appToken: read.SLACK_APP_TOKEN ?? '' }
          : { kind: 'http', signingSecret: read.SLACK_SIGNING_SECRET ?? '' },
      apiUrl: read.SLACK_API_URL.replace(/\/*$/, '/'),
    },
    port: read.PORT,
    smn: {
      accessKeyId: read.HUAWEICLOUD_SDK_AK,
      secretAccessKey: read.HUAWEICLOUD_SDK_SK,
      securityToken: read.HUAWEICLOUD_SDK_SECURITY_TOKEN,
      projectId: read.HUAWEICLOUD_SDK_PROJECT_ID,
      region: read.HUAWEICLOUD_SDK_REGION,
      endpoint: read.SMN_ENDPOINT,
      signIds: read.SMN_SIGN_IDS?.split(',').map((id) => id.trim()) ?? [],
    },
    sealKeys: readSealKeys(read.SEAL_KEYS),
    sealKeysAreTemporary: read.SEAL_KEYS === undefined,
    logLevel: read.LOG_LEVEL,
  };
}

function readSealKeys(text: string | undefined): readonly [SealKey, ...SealKey[]] {
  const [first, ...more] = (text ?? '').split(',').flatMap((part) => {
    const [id, key] = part.split(':', 2);
    return id && key ? [{ id, key: Buffer.from(key, 'base64') }] : [];
  });
  return first ? [first, ...more] : [{ id: 'start', key: randomBytes(32) }];
}

function withFiles(environment: Readonly<Record<string, string | undefined>>) {
  const values: Record<string, string | undefined> = {};
  const problems: string[] = [];
  for (const name of Object.keys(environmentSchema.shape)) {
    // Deployment tools write an unset variable as an empty one.
    values[name] = environment[name] === '' ? undefined : environment[name];
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (values[name] !== undefined) {
      problems.push(`${name} and ${name}_FILE are both given: keep one`);
      continue;
    }
    try {
      values[name] = readFileSync(file, 'utf8').trim();
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read`);
    }
  }
  return { values, problems };
}
