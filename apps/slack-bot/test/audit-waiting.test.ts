import { describe, expect, it } from 'vitest';
import { openAuditFile } from '../src/audit/audit-file.ts';
import { auditDirectory } from './support/audit-directory.ts';

const options = { maxBytes: 1_000_000, clock: () => 0 };

describe('a line that can wait', () => {
  it('is written with the next one that cannot, and before it', async () => {
    await using place = await auditDirectory();
    const file = await openAuditFile({ path: place.path, ...options });
    const outcome = file.write('outcome', true);
    expect(file.waiting).toBe(1);
    await file.write('intent');
    await outcome;
    expect(await place.lines()).toEqual(['outcome', 'intent']);
    await file.close();
  });

  it('is written by itself when nothing comes', async () => {
    await using place = await auditDirectory();
    const file = await openAuditFile({ path: place.path, ...options });
    await file.write('outcome', true);
    expect(await place.lines()).toEqual(['outcome']);
    await file.close();
  });

  it.each(['flush', 'close', 'reopen'] as const)('is not left behind by %s', async (deed) => {
    await using place = await auditDirectory();
    const file = await openAuditFile({ path: place.path, ...options });
    const outcome = file.write('outcome', true);
    await file[deed]();
    expect(file.waiting).toBe(0);
    expect(await place.lines()).toEqual(['outcome']);
    await outcome;
    await file.close();
  });
});
