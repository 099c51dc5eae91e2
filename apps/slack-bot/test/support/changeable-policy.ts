import type { Policy } from '../../src/access/policy.ts';
import type { PolicySource } from '../../src/access/policy-file.ts';

/** A policy that becomes another one while the bot runs. */
export function changeablePolicy(first: Policy): PolicySource & { put(policy: Policy): void } {
  let policy = first;
  return {
    current: () => policy,
    reload: () => {},
    close: () => {},
    put(next) {
      policy = next;
    },
  };
}
