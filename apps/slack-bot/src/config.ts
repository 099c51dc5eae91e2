import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { environmentSchema } from './config/environment-schema.ts';
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
  /** YAML that says who may do what; without one, everybody of the workspace may ask, export and share. */
  readonly policyFile: string | undefined;
  readonly audit: {
    /** Path of the file; `stdout` for standard output. */
    readonly file: string;
    /** 32 bytes that numbers are hashed with. */
    readonly key: Buffer;
    /** Whether it was made up at this start: no earlier line can be searched by number then. */
    readonly keyIsTemporary: boolean;
    /** How large a file gets before the next one is begun. */
    readonly maxBytes: number;
    /** What becomes of a question that cannot be recorded. */
    readonly onFailure: 'refuse' | 'answer';
  };
  /** Port of health and metrics, which Slack never sees; 0 takes a free one. */
  readonly opsPort: number;
  readonly limits: {
    /** Of one person. */
    readonly searchesPerMinute: number;
    /** Requests to SMN on the wire at the same time, of everybody. */
    readonly smnMaxInFlight: number;
    readonly smnMaxPerSecond: number | undefined;
  };
  readonly shutdown: {
    /** How long the bot, no longer ready, takes requests of who has not noticed yet. */
    readonly delayMs: number;
    /** Longest a stop takes after that. */
    readonly graceMs: number;
  };
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
    policyFile: read.POLICY_FILE,
    audit: {
      file: read.AUDIT_FILE,
      key: read.AUDIT_KEY === undefined ? randomBytes(32) : Buffer.from(read.AUDIT_KEY, 'base64'),
      keyIsTemporary: read.AUDIT_KEY === undefined,
      maxBytes: read.AUDIT_MAX_MEGABYTES * 1024 * 1024,
      onFailure: read.AUDIT_ON_FAILURE,
    },
    opsPort: read.OPS_PORT,
    limits: {
      searchesPerMinute: read.SEARCHES_PER_MINUTE,
      smnMaxInFlight: read.SMN_MAX_IN_FLIGHT,
      smnMaxPerSecond: read.SMN_MAX_PER_SECOND,
    },
    shutdown: { delayMs: read.SHUTDOWN_DELAY_SECONDS * 1_000, graceMs: read.SHUTDOWN_GRACE_SECONDS * 1_000 },
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
