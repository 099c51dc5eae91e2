import * as z from 'zod';

const secret = (what: string) => z.string({ error: `is missing: ${what}` }).min(1, `is empty: ${what}`);
const webAddress = z.url({ protocol: /^https?$/, error: 'is no web address' });

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${least} to ${most}`)
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least)
        .max(most, { error: `must be a whole number from ${least} to ${most}` }),
    );

const keyPattern = /^[A-Za-z0-9+/]{43}=$/;
const sealKeysPattern = /^[a-z0-9]+:[A-Za-z0-9+/]{43}=(?:,[a-z0-9]+:[A-Za-z0-9+/]{43}=)*$/;

/** Every variable the bot reads, and what it must be. */
export const environmentSchema = z
  .object({
    SLACK_BOT_TOKEN: secret('the bot token of the Slack app, xoxb-…').regex(/^xoxb-/, 'must be a bot token, xoxb-…'),
    SLACK_TRANSPORT: z.enum(['http', 'socket'], { error: 'must be http or socket' }).default('http'),
    SLACK_SIGNING_SECRET: z.string().min(1).optional(),
    SLACK_APP_TOKEN: z
      .string()
      .regex(/^xapp-/, 'must be an app-level token, xapp-…')
      .optional(),
    SLACK_API_URL: webAddress.default('https://slack.com/api/'),
    PORT: wholeNumber(0, 65_535).default(3000),
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
    POLICY_FILE: z.string().optional(),
    AUDIT_FILE: z.string().default('stdout'),
    AUDIT_KEY: z.string().regex(keyPattern, 'must be 32 bytes as base64').optional(),
    AUDIT_MAX_MEGABYTES: wholeNumber(1, 10_000).default(100),
    AUDIT_ON_FAILURE: z.enum(['refuse', 'answer'], { error: 'must be refuse or answer' }).default('refuse'),
    OPS_PORT: wholeNumber(0, 65_535).default(8081),
    SEARCHES_PER_MINUTE: wholeNumber(1, 10_000).default(30),
    SMN_MAX_IN_FLIGHT: wholeNumber(1, 1_000).default(8),
    SMN_MAX_PER_SECOND: wholeNumber(1, 10_000).optional(),
    SHUTDOWN_DELAY_SECONDS: wholeNumber(0, 300).default(0),
    SHUTDOWN_GRACE_SECONDS: wholeNumber(1, 3_600).default(30),
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
