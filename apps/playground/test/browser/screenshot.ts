import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startPlayground } from '../../src/start-playground.ts';
import { launchOptions } from './support/launch-options.ts';

// `pnpm --filter @org/playground screenshot`: the page as it is after the start, for the README.

const picture = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'playground.png');

await using stack = new AsyncDisposableStack();
const playground = stack.use(await startPlayground({ port: 0, signal: new AbortController().signal }));
const browser = stack.use(await chromium.launch(await launchOptions()));
const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' });
await page.goto(playground.url);
await page.locator('[data-action-id="sms.answer.refresh"]').waitFor();
await page.screenshot({ path: picture });
