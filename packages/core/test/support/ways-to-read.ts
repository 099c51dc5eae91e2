import type {
  DeliveryReport,
  ReportEvidence,
  ReportListOptions,
  ReportPage,
  ReportQuery,
  SmnClient,
} from '../../src/index.ts';

/** Every way to read a whole list. */
export const waysToRead = [
  'for await',
  'pages()',
  'pages(), none ahead',
  'scan, 1 at a time',
  'scan, 4 at a time',
] as const;

export type WayToRead = (typeof waysToRead)[number];

export interface Reading {
  readonly reports: readonly DeliveryReport[];
  readonly evidence: ReportEvidence;
  /** Where the way to read shows them. */
  readonly pages: readonly ReportPage[] | null;
  /** Whether no page is asked for before the one before has been answered. */
  readonly isOneAtATime: boolean;
}

/** Reads a list to its end. */
export async function readWhole(
  smn: SmnClient,
  query: ReportQuery,
  way: WayToRead,
  options: Omit<ReportListOptions, 'onEvidence'> = {},
): Promise<Reading> {
  const told: ReportEvidence[] = [];
  const isOneAtATime = way === 'pages(), none ahead' || way === 'scan, 1 at a time';
  const list = smn.reports(query, {
    ...options,
    readAhead: !isOneAtATime,
    onEvidence: (evidence) => told.push(evidence),
  });
  const reports: DeliveryReport[] = [];
  const pages: ReportPage[] = [];
  let answered: ReportEvidence | undefined;
  if (way === 'for await') {
    for await (const report of list) reports.push(report);
  } else if (way === 'pages()' || way === 'pages(), none ahead') {
    const reading = list.pages();
    let step = await reading.next();
    for (; !step.done; step = await reading.next()) pages.push(step.value);
    answered = step.value;
    reports.push(...pages.flatMap((page) => page.reports));
  } else {
    const scan = await list.scan({ concurrency: way === 'scan, 1 at a time' ? 1 : 4 });
    answered = scan.evidence;
    reports.push(...scan.reports);
  }
  const [evidence, ...more] = told;
  if (evidence === undefined || more.length > 0) throw new Error(`onEvidence was told ${told.length} times, not once`);
  if (answered !== undefined && answered !== evidence) throw new Error('onEvidence was told something else');
  return { reports, evidence, pages: way.startsWith('pages()') ? pages : null, isOneAtATime };
}
