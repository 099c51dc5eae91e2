import { defineConfig } from 'vitest/config';
import { vitestConfig } from '../../vitest.shared.ts';

const { test: { reporters, ...shared } = {}, ...rest } = vitestConfig;

/** The tests in the browser share one, which nothing else needs. */
export default defineConfig({
  test: {
    reporters: reporters ?? [],
    globalSetup: 'test/support/build-once.ts',
    projects: [
      { ...rest, test: { ...shared, name: 'server', exclude: ['test/browser/**'] } },
      {
        ...rest,
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/*.test.ts'],
          globalSetup: 'test/browser/support/browser-server.ts',
          // What stands in the page instead is what one wants to know.
          chaiConfig: { truncateThreshold: 0 },
          expect: { poll: { timeout: 30_000, interval: 25 } },
        },
      },
    ],
  },
});
