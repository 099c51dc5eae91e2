import { defineConfig } from 'vitest/config';
import { vitestConfig } from '../../vitest.shared.ts';

const { reporters, ...shared } = vitestConfig.test ?? {};

/** What goes through the whole bot, and has to be the same over both transports. Signed HTTP itself is not among it. */
const overBoth = [
  'answer-actions',
  'check-message',
  'cut-answer',
  'export',
  'fault-table',
  'filter',
  'form',
  'home',
  'message-text',
  'number-in-full',
  'report-details',
  'row-cap',
  'share',
  'smsreport',
  'still-searching',
  'three-months',
  'undoing',
];

/** Both projects in one run, and in one report. */
export default defineConfig({
  test: {
    ...(reporters === undefined ? {} : { reporters }),
    projects: [
      { ...vitestConfig, test: { ...shared, name: 'http' } },
      {
        ...vitestConfig,
        test: {
          ...shared,
          name: 'socket',
          include: overBoth.map((name) => `test/${name}.test.ts`),
          env: { SLACK_BOT_TEST_TRANSPORT: 'socket' },
        },
      },
    ],
  },
});
