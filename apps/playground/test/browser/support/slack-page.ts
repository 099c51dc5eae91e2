import type { Locator, Page } from 'playwright-core';

/** The page, with what a person does in it. */
export interface SlackPage {
  readonly page: Page;
  /** All messages of the conversation that is open. */
  readonly messages: Locator;
  /** The modal that is open: title, fields and buttons. */
  readonly modal: Locator;
  /** An element of the app's, by its `action_id`. */
  action(scope: Locator, actionId: string): Locator;
  /** Writes something and sends it, without waiting for anything. */
  say(text: string): Promise<void>;
  /** Sends a command. @returns the message that comes, wherever it stands later */
  ask(command: string): Promise<Locator>;
  /** Does something, and waits for the next message in this conversation. */
  nextMessage(cause: () => Promise<void>): Promise<Locator>;
  /** Opens a conversation by its id, or the `home`. */
  go(conversation: string): Promise<void>;
  /** Opens the direct messages with the bot. */
  goDirect(): Promise<void>;
  /** Chooses in one of the selects above everything, and waits until it is so. */
  choose(select: 'user' | 'locale' | 'tz' | 'transport' | 'theme', value: string): Promise<void>;
  /** Opens a menu or select of the page's, and picks an option by its value. */
  pick(opener: Locator, value: string): Promise<void>;
  /** Chooses a tab of the panel. */
  panel(tab: 'Wire' | 'Faults'): Promise<void>;
  /** Lets something go wrong, or right again. */
  fault(fault: string, isOn: boolean): Promise<void>;
  /** Leaves the modal by one of its buttons. */
  leaveBy(way: 'submit' | 'close' | 'dismiss'): Promise<void>;
}

export function createSlackPage(page: Page): SlackPage {
  const messages = page.locator('[data-ts]');
  const modal = page.locator('dialog:has([data-view-id])');
  const box = page.locator('#message-box');

  async function nextMessage(cause: () => Promise<void>): Promise<Locator> {
    const next = messages.nth(await messages.count());
    await cause();
    const ts = await next.getAttribute('data-ts');
    return page.locator(`[data-ts="${ts}"]`);
  }
  async function say(text: string): Promise<void> {
    await box.fill(text);
    // The list that completes would take it.
    await box.press('Escape');
    await box.press('Enter');
  }
  /** What is done for somebody is done when the server answers: the bot may begin anew for it. */
  async function acted(cause: () => Promise<void>): Promise<void> {
    const answered = page.waitForResponse((response) => response.url().endsWith('/api/act'));
    await cause();
    await answered;
  }
  async function panel(tab: 'Wire' | 'Faults'): Promise<void> {
    await page.getByRole('tab', { name: tab }).click();
  }
  return {
    page,
    messages,
    modal,
    action: (scope, actionId) => scope.locator(`[data-action-id="${actionId}"]`),
    say,
    ask: async (command) => nextMessage(async () => say(command)),
    nextMessage,
    async go(conversation) {
      await page.locator(`[data-conversation="${conversation}"]`).click();
      await page.locator(`[data-conversation="${conversation}"][aria-current="page"]`).waitFor();
    },
    async goDirect() {
      await page.locator('[data-conversation^="D"]').click();
      await page.locator('[data-conversation^="D"][aria-current="page"]').waitFor();
    },
    async choose(select, value) {
      const choose = async (): Promise<void> => {
        await page.locator(`select[name="${select}"]`).selectOption(value);
      };
      await (select === 'user' || select === 'theme' ? choose() : acted(choose));
      // Until the page has read that it is so, the old choice stands there.
      await page.locator(`select[name="${select}"] option[value="${value}"]:checked`).waitFor({ state: 'attached' });
    },
    async pick(opener, value) {
      await opener.click();
      await page.locator(`:popover-open [data-value="${value}"]`).click();
    },
    panel,
    async fault(fault, isOn) {
      await panel('Faults');
      await acted(async () => page.locator(`[data-fault="${fault}"]`).setChecked(isOn));
    },
    async leaveBy(way) {
      await modal.locator(`[data-modal="${way}"]`).click();
    },
  };
}
