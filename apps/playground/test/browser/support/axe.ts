import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Found {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** What is in somebody's way, on the whole page as it is now: one line for each element. */
export async function barriersIn(page: Page): Promise<readonly string[]> {
  // As an expression: the page's own policy lets in no script from elsewhere.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Found[] }>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => `${id} (${impact}): ${html.slice(0, 200)}`));
}
