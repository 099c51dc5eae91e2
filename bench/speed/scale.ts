/** How much is measured. */
export interface Scale {
  readonly name: 'full' | 'short';
  readonly rounds: number;
  /** Of each of eight readers. */
  readonly rowsSideBySide: number;
  readonly rowsOneByOne: number;
  readonly rowsWithLatency: number;
  readonly rowsStreamed: number;
  readonly rowsScanned: number;
  readonly scanRounds: number;
  readonly starts: number;
  readonly rowsSummed: number;
  readonly rowsExported: number;
  readonly commands: number;
  /** Of commands at a fixed rate. */
  readonly loadSeconds: number;
  readonly growthRows: readonly number[];
  /** Of each list whose latency grows; four times as many where requests at a time do. */
  readonly rowsOfGrowth: number;
  readonly growthLatencies: readonly number[];
  readonly growthConcurrencies: readonly number[];
}

/** What docs/performance.md is written from. */
export const full: Scale = {
  name: 'full',
  rounds: 15,
  rowsSideBySide: 25_000,
  rowsOneByOne: 50_000,
  rowsWithLatency: 20_000,
  rowsStreamed: 1_000_000,
  rowsScanned: 100_000,
  scanRounds: 3,
  starts: 9,
  rowsSummed: 1_000_000,
  rowsExported: 100_000,
  commands: 400,
  loadSeconds: 10,
  growthRows: [1_000, 10_000, 100_000, 1_000_000],
  rowsOfGrowth: 5_000,
  growthLatencies: [0, 5, 20, 50, 100],
  growthConcurrencies: [1, 2, 4, 8, 16, 32],
};

/** Under three minutes: a look, not a record. */
export const short: Scale = {
  name: 'short',
  rounds: 3,
  rowsSideBySide: 8_000,
  rowsOneByOne: 20_000,
  rowsWithLatency: 4_000,
  rowsStreamed: 200_000,
  rowsScanned: 20_000,
  scanRounds: 1,
  starts: 3,
  rowsSummed: 200_000,
  rowsExported: 20_000,
  commands: 100,
  loadSeconds: 4,
  growthRows: [1_000, 10_000, 100_000],
  rowsOfGrowth: 4_000,
  growthLatencies: [0, 20, 100],
  growthConcurrencies: [1, 8, 32],
};
