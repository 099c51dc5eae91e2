import * as emulator from '@org/smn-emulator';
import { expect, it } from 'vitest';

it('exports these values, and no others', () => {
  expect(Object.keys(emulator).toSorted()).toEqual([
    'parseReports',
    'readReports',
    'smnErrorCodes',
    'startSmnEmulator',
  ]);
});
