import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActResult, PageAct, PageState } from '../../src/protocol.ts';
import { startPlayground, type Playground } from '../../src/start-playground.ts';
import { watchVersions } from './watch-versions.ts';

/** A playground, and a page that does with it what the page in the browser does. */
export interface TestPage extends AsyncDisposable {
  readonly playground: Playground;
  readonly url: string;
  state(user?: string): Promise<PageState>;
  /** Does something, and answers its problem. */
  act(act: PageAct): Promise<string | null>;
  /** Reads the state at each change until something is so. */
  until(what: string, isSo: (state: PageState) => boolean, user?: string): Promise<PageState>;
}

export const alice = 'U0ALICE01';
export const wang = 'U0WANG001';
export const ops = 'C0SMSOPS1';

const patienceMs = 50_000;

export async function openPage(): Promise<TestPage> {
  await using opening = new AsyncDisposableStack();
  const pageDirectory = await mkdtemp(join(tmpdir(), 'playground-page-'));
  opening.defer(async () => rm(pageDirectory, { recursive: true }));
  await mkdir(join(pageDirectory, 'assets'));
  await writeFile(join(pageDirectory, 'index.html'), '<title>page</title>');
  await writeFile(join(pageDirectory, 'assets', 'page.js'), 'export {};');
  const signal = new AbortController().signal;
  const playground = opening.use(await startPlayground({ port: 0, signal, pageDirectory }));
  const { url } = playground;
  const versions = opening.use(await watchVersions(`${url}/api/events`));

  async function state(user?: string): Promise<PageState> {
    const response = await fetch(`${url}/api/state${user === undefined ? '' : `?user=${user}`}`);
    if (!response.ok) throw new Error(`The state is ${response.status}: ${await response.text()}`);
    return (await response.json()) as PageState;
  }
  const resources = opening.move();
  return {
    playground,
    url,
    state,
    async act(act) {
      const response = await fetch(`${url}/api/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(act),
      });
      if (!response.ok) throw new Error(`The act is ${response.status}: ${await response.text()}`);
      return ((await response.json()) as ActResult).problem;
    },
    async until(what, isSo, user) {
      const patience = AbortSignal.timeout(patienceMs);
      for (;;) {
        const current = await state(user);
        if (isSo(current)) return current;
        await versions.after(current.version, patience).catch(() => {
          const texts = current.messages.map(({ text }) => text);
          throw new Error(`It did not come to that: ${what}. Messages: ${JSON.stringify(texts, null, 2)}`);
        });
      }
    },
    [Symbol.asyncDispose]: async () => resources.disposeAsync(),
  };
}
