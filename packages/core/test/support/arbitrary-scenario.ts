import * as fc from 'fast-check';
import { scenarioWindow, type Change, type Moment, type RowPlan, type Scenario, type Slip } from './scenario.ts';
import { waysToRead, type WayToRead } from './ways-to-read.ts';

const { startMs, endMs } = scenarioWindow;
const crowdedSecondMs = Math.floor((startMs + 600_000) / 1_000) * 1_000;

/** Anywhere in the window, in one crowded second of it, on its borders, and just beside them. */
const submittedMs = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: startMs, max: endMs }) },
  { weight: 3, arbitrary: fc.integer({ min: crowdedSecondMs, max: crowdedSecondMs + 999 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...[startMs, endMs].flatMap((at) => [-1_000, -251, -1, 0, 1, 251].map((ms) => at + ms))),
  },
);
const status = fc.constantFrom(0 as const, 1 as const, 2 as const);
const receiptAfterMs = fc.integer({ min: 0, max: 90_000 });
const common = { receiptAfterMs, status, lookalike: fc.boolean() };
const rowPlan: fc.Arbitrary<RowPlan> = fc.record({
  ...common,
  submittedMs,
  family: fc.constant(null),
  tagged: fc.boolean(),
});
/** One message id can cover several numbers, and their masks can be equal: only their tags tell some of them apart. */
const twin: fc.Arbitrary<RowPlan> = fc.record({
  ...common,
  submittedMs,
  family: fc.option(fc.nat({ max: 90 }), { freq: 3 }),
  tagged: fc.constant(true),
});
/** Nothing they show tells many of them apart. */
const alike: fc.Arbitrary<RowPlan> = fc.record({
  ...common,
  submittedMs: fc.constantFrom(crowdedSecondMs, crowdedSecondMs + 1, crowdedSecondMs + 2_000),
  family: fc.option(fc.nat({ max: 90 }), { freq: 3 }),
  tagged: fc.constant(false),
});

const arrive: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('arrive' as const), row: rowPlan });
const arriveTwin: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('arrive' as const), row: twin });
const arriveAlike: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('arrive' as const), row: alike });
const leave: fc.Arbitrary<Change> = fc.record({ kind: fc.constant('leave' as const), which: fc.nat({ max: 1_000 }) });
const become: fc.Arbitrary<Change> = fc.record({
  kind: fc.constant('become' as const),
  which: fc.nat({ max: 1_000 }),
  status,
  receiptAfterMs,
});

const switches = {
  count: fc.constantFrom('page' as const, 'total' as const, 'nonsense' as const),
  order: fc.constantFrom('newest' as const, 'oldest' as const, 'none' as const),
  orderField: fc.constantFrom('submit' as const, 'deliver' as const),
  windowField: fc.constantFrom('submit' as const, 'deliver' as const),
  windowPrecision: fc.constantFrom('second' as const, 'millisecond' as const),
  startBorder: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  endBorder: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  numbers: fc.constantFrom('masked' as const, 'full' as const),
  mask: fc.constantFrom('pattern' as const, 'literal' as const, 'refused' as const),
};
const anySwitches = fc.record(switches);
/** A row keeps its place among the others whatever becomes of it. */
const switchesWithFixedPlaces = fc.record({ ...switches, orderField: fc.constant('submit' as const) });
/** A row moves to another place when its receipt comes. */
const switchesWithPlaceByReceipt = fc.record({
  ...switches,
  order: fc.constantFrom('newest' as const, 'oldest' as const),
  orderField: fc.constant('deliver' as const),
});

const anyStatuses: fc.Arbitrary<Scenario['statuses']> = fc.constantFrom(
  [],
  ['pending' as const],
  ['delivered' as const],
  ['failed' as const, 'pending' as const],
);
const statusesOfService: fc.Arbitrary<Scenario['statuses']> = fc.constantFrom(
  [],
  ['pending' as const],
  ['delivered' as const],
);

const pageSize = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100 }));
const latestMoment = 14;

function moments(change: fc.Arbitrary<Change>, most: { moments: number; changes: number }): fc.Arbitrary<Moment[]> {
  const moment = fc.record({
    before: fc.integer({ min: 1, max: latestMoment }),
    changes: fc.array(change, { minLength: 1, maxLength: most.changes }),
  });
  return fc.uniqueArray(moment, { maxLength: most.moments, selector: ({ before }) => before });
}

/** Slips that never meet a page twice in a row: there is a good answer between any two. */
const slips: fc.Arbitrary<Slip[]> = fc.uniqueArray(
  fc.record({
    after: fc.nat({ max: 9 }).map((place) => place * 2),
    kind: fc.constantFrom('shortPage' as const, 'emptyPage' as const, 'repeatPage' as const),
    rows: fc.nat({ max: 60 }),
  }),
  { maxLength: 5, selector: ({ after }) => after },
);

/** Keeps one reading under some sixty requests, with any page size. */
const mostPages = 15;

function scenario(parts: {
  readonly row?: fc.Arbitrary<RowPlan>;
  readonly switches?: fc.Arbitrary<Scenario['switches']>;
  readonly statuses?: fc.Arbitrary<Scenario['statuses']>;
  readonly moments?: fc.Arbitrary<Moment[]>;
  readonly slips?: fc.Arbitrary<Slip[]>;
}): fc.Arbitrary<Scenario> {
  const { row = rowPlan, switches = anySwitches, statuses = anyStatuses } = parts;
  const { moments = fc.constant([]), slips = fc.constant([]) } = parts;
  return fc
    .record({ rows: fc.array(row, { maxLength: 350, size: 'max' }), pageSize, switches, statuses, moments, slips })
    .map((made) => ({ ...made, rows: made.rows.slice(0, made.pageSize * mostPages) }));
}

/** Up to three rows of a kind are alike, and none where pages are so small that they are hardly repeated. */
function fewAlike(made: Scenario): Scenario {
  const most = made.pageSize < 20 ? 1 : 3;
  const members = new Map<number, number>();
  const rows = made.rows.map((row) => {
    if (row.family === null || row.tagged) return row;
    const before = members.get(row.family) ?? 0;
    members.set(row.family, before + 1);
    return before < most ? row : { ...row, family: null };
  });
  return { ...made, rows };
}

/** With several requests under way, "twice in a row" and "one at a time" can only be had by one event alone. */
function read(made: fc.Arbitrary<Scenario>, onlyOne: Partial<Record<'moments' | 'slips', 1>> = {}) {
  return fc.tuple(made, fc.constantFrom(...waysToRead)).map(([scenario, way]): [Scenario, WayToRead] => {
    if (way !== 'scan, 4 at a time') return [scenario, way];
    const { moments, slips } = scenario;
    return [{ ...scenario, moments: moments.slice(0, onlyOne.moments), slips: slips.slice(0, onlyOne.slips) }, way];
  });
}

/** Scenarios in which certainty is possible, and how they are read. */
export const certainScenarios = {
  still: read(scenario({ row: fc.oneof(rowPlan, twin, alike) }).map(fewAlike)),
  slipping: read(scenario({ row: fc.oneof(rowPlan, twin, alike), slips }).map(fewAlike), { slips: 1 }),
  threeMoments: read(
    scenario({
      row: twin,
      switches: switchesWithFixedPlaces,
      moments: moments(fc.oneof(arriveTwin, leave, become), { moments: 3, changes: 8 }),
    }),
  ),
  moves: read(
    scenario({ switches: switchesWithPlaceByReceipt, moments: moments(become, { moments: 3, changes: 1 }) }),
    { moments: 1 },
  ),
} as const;

type Parts = Parameters<typeof scenario>[0];

/** Whatever may happen but rows that overtake others several at a time: no client sees two moves that cancel out. */
function anything(arrive: fc.Arbitrary<Change>, parts: Parts) {
  const changes = moments(fc.oneof(arrive, leave, become), { moments: 10, changes: 8 });
  return read(scenario({ ...parts, switches: switchesWithFixedPlaces, moments: changes, slips }), { slips: 1 });
}

/** In which something that never changes tells any two rows apart. */
export const anyScenario = fc.oneof(anything(arrive, { row: rowPlan }), anything(arriveTwin, { row: twin }));

/** In which nothing does for some. What the client filters out itself is of one look with what it hands out. */
export const anyScenarioWithAlikeRows = anything(arriveAlike, { row: alike, statuses: statusesOfService });
