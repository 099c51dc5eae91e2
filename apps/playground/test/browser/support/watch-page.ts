import type { Page } from 'playwright-core';

/** What a page did that nobody sees. */
export interface PageRecord {
  /** What stands in the browser's console, and what was thrown. */
  readonly complaints: readonly string[];
  /** The hosts that were asked for something. */
  readonly hosts: ReadonlySet<string>;
  /** Every `action_id` that was drawn, however short. */
  actionIds(): Promise<ReadonlySet<string>>;
}

/** Before anything is drawn: from then on each element that comes is looked at. */
const noteActionIds = `
  window.seenActionIds = new Set();
  const look = () => {
    for (const { dataset } of document.querySelectorAll('[data-action-id]')) window.seenActionIds.add(dataset.actionId);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
`;

export async function watchPage(page: Page): Promise<PageRecord> {
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('console', (message) => {
    if (message.type() !== 'debug') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
  await page.addInitScript({ content: noteActionIds });
  return {
    complaints,
    hosts,
    actionIds: async () => new Set(await page.evaluate<string[]>('[...window.seenActionIds]')),
  };
}
