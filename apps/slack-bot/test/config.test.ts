import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const good = {
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_SIGNING_SECRET: 'signing-secret',
  HUAWEICLOUD_SDK_AK: 'AK',
  HUAWEICLOUD_SDK_SK: 'secret-key',
  HUAWEICLOUD_SDK_PROJECT_ID: 'abc',
  HUAWEICLOUD_SDK_REGION: 'cn-north-4',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  it('has defaults for what is the same everywhere', () => {
    expect(readConfig(good)).toMatchObject({
      port: 3000,
      logLevel: 'info',
      slack: { apiUrl: 'https://slack.com/api/' },
    });
  });

  it('may name files instead of holding values', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'secret');
    writeFileSync(file, 'from-a-file\n');
    const { HUAWEICLOUD_SDK_SK: _, ...rest } = good;
    expect(readConfig({ ...rest, HUAWEICLOUD_SDK_SK_FILE: file }).smn.secretAccessKey).toBe('from-a-file');
    expect(problemsOf({ ...good, HUAWEICLOUD_SDK_SK_FILE: file })).toEqual([expect.stringContaining('both given')]);
    expect(problemsOf({ ...rest, HUAWEICLOUD_SDK_SK_FILE: '/nowhere' })[0]).toContain('cannot be read');
  });

  it('is refused with every problem at once', () => {
    const problems = problemsOf({}).join('\n');
    for (const name of Object.keys(good)) expect(problems).toContain(name);
  });

  it('is refused without showing a value', () => {
    const problems = problemsOf({ ...good, SLACK_BOT_TOKEN: 'xapp-oops', PORT: 'seventy', SMN_ENDPOINT: 'nowhere' });
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toMatch(/oops|seventy|nowhere/);
  });
});
