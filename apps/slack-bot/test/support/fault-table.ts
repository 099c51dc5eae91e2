import { faultsOfAccess } from './faults-of-access.ts';
import { faultsOfQuestions } from './faults-of-questions.ts';
import { faultsOfButtons, faultsOfWindows } from './faults-of-slack.ts';
import { faultsOfSmn } from './faults-of-smn.ts';
import type { Row } from './row.ts';
/** Every cause of trouble with the one sentence it has, in whatever place it is met. */
export const faultTable: Readonly<Record<string, Row>> = {
  ...faultsOfSmn,
  ...faultsOfWindows,
  ...faultsOfButtons,
  ...faultsOfQuestions,
  ...faultsOfAccess,
};
