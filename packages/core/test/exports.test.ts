import { expect, it } from 'vitest';
import * as core from '../src/index.ts';

it('exports exactly what it promises', () => {
  expect(Object.keys(core).toSorted()).toEqual([
    'SmnClient',
    'SmnError',
    'explainCode',
    'explainError',
    'explainStatus',
    'maskMobile',
    'readDeliveryOutcome',
    'reportQuery',
    'rowBudget',
    'smsReportDataSchema',
    'smsReportResponseSchema',
    'statusSources',
    'summarise',
  ]);
});
