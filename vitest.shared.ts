import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What every package's tests share: TypeScript straight from the sources, and a report that `npm test` counts. */
export const vitestConfig: ViteUserConfig = defineConfig({
  ssr: { resolve: { conditions: ['@org/source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    // A limit for what hangs, not a measure of speed: the machine may be busy with the other packages' tests.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
