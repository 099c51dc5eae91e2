import { chromium } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { startPlayground } from '../../../src/start-playground.ts';
import { createSlackPage, type SlackPage } from './slack-page.ts';
import { watchPage, type PageRecord } from './watch-page.ts';

/** A playground of its own, open in the browser. */
export interface OpenSlack extends SlackPage, AsyncDisposable {
  readonly record: PageRecord;
}

/** Opens it, and waits for the first answer. */
export async function openSlack(): Promise<OpenSlack> {
  await using opening = new AsyncDisposableStack();
  const { signal } = new AbortController();
  const playground = opening.use(await startPlayground({ port: 0, signal }));
  if (playground.pageProblem !== null) throw new Error(playground.pageProblem);
  const browser = opening.use(await chromium.connect(inject('browserEndpoint')));
  const context = opening.use(await browser.newContext({ viewport: { width: 1280, height: 900 } }));
  const page = await context.newPage();
  const record = await watchPage(page);
  await page.goto(playground.url);
  const slack = createSlackPage(page);
  await slack.action(slack.messages, 'sms.answer.refresh').waitFor();
  const resources = opening.move();
  return { ...slack, record, [Symbol.asyncDispose]: async () => resources.disposeAsync() };
}

/** The last test of a file: whatever was done in it. */
export function itStayedQuiet(slack: () => OpenSlack): void {
  it('all that left nothing in the browser’s console, and asked nobody but this machine', () => {
    const { complaints, hosts } = slack().record;
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual(['127.0.0.1']);
  });
}
