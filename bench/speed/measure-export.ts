import { spreadOf } from '../ack/statistics.ts';
import type { Bench } from '../bench-context.ts';
import { builtContenders } from '../bot/built-contenders.ts';
import { exportReports } from '../bot/export-reports.ts';
import { numberText } from './ratios.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

/** The bot writes a CSV of everything, and brings it to Slack. */
export async function measureExport({ server, code }: Bench, { rowsExported, scanRounds }: Scale): Promise<Section> {
  const { botHelp: plan } = await builtContenders(code);
  const turns = [];
  for (let round = 0; round < scanRounds; round += 1)
    turns.push(await exportReports({ plan, code, server }, rowsExported));
  const above = spreadOf(turns.map(({ peakMb, restMb }) => peakMb - restMb));
  const rows = rowsExported.toLocaleString('en');
  return {
    turns,
    tables: [
      {
        title: `CSV of ${rows} reports, from the click to the file in Slack`,
        note: 'Each in a new process of the bot, whose memory is looked at every 20 ms; at rest is after the search, before the click.',
        columns: ['seconds', 'file, MB', 'resident at rest, MB', 'at most, MB', 'above rest, MB'],
        rows: turns.map(({ seconds, csvMb, restMb, peakMb }) =>
          [seconds, csvMb, restMb, peakMb, peakMb - restMb].map((value) => numberText(value, 1)),
        ),
      },
    ],
    goals: [
      {
        what: `bot: CSV of ${rows} reports, resident above rest`,
        bound: 'at most',
        mustReach: 30,
        aim: 20,
        unit: 'MB',
        reached: above,
      },
    ],
  };
}
