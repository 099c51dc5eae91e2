import type { IntentLine } from '../../src/audit/audit-line.ts';
import { defaultPolicy, type Policy } from '../../src/access/policy.ts';
import type { House, HouseOptions } from '../harness.ts';

/** Who asks in these tests, for what, and which number it is. */
export const user = 'U0SHANGHAI';
export const typed = '134****6789 last 24h';
export const number = '13412346789';

/** Lin may see more, and nobody else. */
export const forLin: Policy = {
  ...defaultPolicy,
  rules: [
    ...defaultPolicy.rules,
    { allow: ['unmask', 'text'], everyone: false, users: [user], groups: [], channels: null },
  ],
};

/** Huawei Cloud answers with numbers in full. */
export const full = { smn: { behaviour: { numbers: 'full' } }, policy: forLin } as const satisfies HouseOptions;

/** The one place where a number in full, and a text, may go. */
export function allowInWindow(house: House): void {
  const source = 'slack POST /api/views.update body';
  house.sweep.allow({ kind: 'number', source, value: number });
  house.sweep.allow({ kind: 'text', source });
}

/** What was refused. */
export function deniedIn({ audit }: House): readonly IntentLine[] {
  return audit.entries().flatMap((line) => (line.kind === 'intent' && line.decision === 'denied' ? [line] : []));
}
