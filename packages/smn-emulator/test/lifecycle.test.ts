import { startSmnEmulator } from '@org/smn-emulator';
import { describe, expect, it } from 'vitest';
import { askReports, lastDay } from './support/ask-reports.ts';

describe('the emulator', () => {
  it('listens on 127.0.0.1 alone, on a port of its own', async () => {
    await using first = await startSmnEmulator();
    await using second = await startSmnEmulator();
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(second.url).not.toBe(first.url);
  });

  it('takes the port that it is given, and says so when that is taken', async () => {
    await using first = await startSmnEmulator();
    const port = Number(new URL(first.url).port);
    await expect(startSmnEmulator({ port })).rejects.toThrow('EADDRINUSE');
    await first.close();
    await using again = await startSmnEmulator({ port });
    expect(again.url).toBe(first.url);
  });

  it('closes open sockets too, and may be closed twice', async () => {
    const smn = await startSmnEmulator();
    await askReports(smn, lastDay(smn));
    expect(smn.openConnections).toBe(1);
    await Promise.all([smn.close(), smn.close()]);
    expect(smn.openConnections).toBe(0);
    await expect(fetch(smn.url)).rejects.toThrow('fetch failed');
  });

  it('has to have a key pair', async () => {
    await expect(startSmnEmulator({ accessKeys: [] })).rejects.toThrow('accessKeys must hold one pair at least');
  });

  it('lives without signatures and rows', async () => {
    await using smn = await startSmnEmulator({ signs: [] });
    expect(smn.store.size).toBe(0);
  });
});
