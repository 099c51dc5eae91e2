import { defineConfig, type ViteUserConfig } from 'vitest/config';

/** What every package's tests share: TypeScript straight from the sources, and a report that `npm test` counts. */
export const vitestConfig: ViteUserConfig = defineConfig({
  ssr: { resolve: { conditions: ['@org/source', 'module', 'node', 'development|production'] } },
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    restoreMocks: true,
  },
});
