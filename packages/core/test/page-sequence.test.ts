import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageSequence, type PageItem, type PageRequest } from '../src/reports/page-sequence.ts';

type Row = PageItem & { readonly id: number };

/** What happens at the service before it answers the n-th request, counted from 0. */
type Event =
  | { readonly kind: 'insert'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  | { readonly kind: 'short'; readonly rows: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'repeat' };

interface Outcome {
  readonly handedOut: readonly Row[];
  /** Rows that were there from the first request to the last. */
  readonly throughout: readonly Row[];
  readonly sequence: PageSequence<Row>;
  readonly requests: number;
}

const mostRequests = 2_000;
const rowsOf = (total: number): Row[] => Array.from({ length: total }, (_, id) => ({ id, key: `row ${id}` }));

/** Plays a service whose list changes and whose answers slip, as the events say. */
function play(
  start: readonly Row[],
  pageSize: number,
  events: ReadonlyMap<number, readonly Event[]> = new Map(),
  answer: (list: readonly Row[], request: PageRequest) => readonly Row[] = (list, { offset, limit }) =>
    list.slice(offset, offset + limit),
): Outcome {
  const sequence = new PageSequence<Row>(pageSize);
  const list = [...start];
  const gone = new Set<Row>();
  const handedOut: Row[] = [];
  let previous: readonly Row[] = [];
  let requests = 0;
  let nextId = start.length;
  for (let request = sequence.next; request !== null && sequence.stuck === null; request = sequence.next) {
    if (requests === mostRequests) throw new Error('it does not come to an end');
    let slip: Event | undefined;
    for (const event of events.get(requests) ?? []) {
      if (event.kind === 'insert') {
        const row = { id: nextId, key: `row ${nextId}` };
        nextId += 1;
        list.splice(event.at % (list.length + 1), 0, row);
      } else if (event.kind === 'remove') {
        const [removed] = list.length > 0 ? list.splice(event.at % list.length, 1) : [];
        if (removed) gone.add(removed);
      } else if (event.kind === 'move') {
        const moved = list.length > 0 ? list.splice(event.from % list.length, 1) : [];
        list.splice(event.to % (list.length + 1), 0, ...moved);
      } else slip = event;
    }
    const page = slipped(answer(list, request), previous, slip);
    handedOut.push(...sequence.accept(page).fresh);
    previous = page;
    requests += 1;
  }
  return { handedOut, throughout: start.filter((row) => !gone.has(row)), sequence, requests };
}

function slipped(page: readonly Row[], previous: readonly Row[], slip: Event | undefined): readonly Row[] {
  if (slip?.kind === 'short') return page.slice(0, slip.rows);
  if (slip?.kind === 'empty') return [];
  return slip?.kind === 'repeat' ? previous : page;
}

const total = fc.nat({ max: 260 });
const pageSize = fc.integer({ min: 1, max: 100 });
const insert = fc.record({ kind: fc.constant('insert' as const), at: fc.nat({ max: 400 }) });
const remove = fc.record({ kind: fc.constant('remove' as const), at: fc.nat({ max: 400 }) });
const move = fc.record({ kind: fc.constant('move' as const), from: fc.nat({ max: 400 }), to: fc.nat({ max: 400 }) });
const slip = fc.oneof(
  fc.record({ kind: fc.constant('short' as const), rows: fc.nat({ max: 100 }) }),
  fc.record({ kind: fc.constant('empty' as const) }),
  fc.record({ kind: fc.constant('repeat' as const) }),
);

/** Up to eight moments at which something happens. */
function eventsOf(event: fc.Arbitrary<Event>): fc.Arbitrary<ReadonlyMap<number, readonly Event[]>> {
  const moment = fc.tuple(fc.nat({ max: 40 }), fc.array(event, { minLength: 1, maxLength: 12 }));
  return fc.array(moment, { maxLength: 8 }).map((moments) => new Map(moments));
}

/** Slips, never at two requests in a row. */
const slipsOf = fc.array(fc.tuple(fc.nat({ max: 15 }), slip), { maxLength: 6 }).map((moments) => {
  return new Map(moments.map(([at, event]): [number, readonly Event[]] => [at * 2, [event]]));
});

function ids(rows: readonly Row[]): readonly number[] {
  return rows.map((row) => row.id).toSorted((left, right) => left - right);
}

describe('a list that stays as it is', () => {
  it('is read once, each row exactly once, whatever its length and the page size', () => {
    fc.assert(
      fc.property(total, pageSize, (rows, size) => {
        const { handedOut, sequence, throughout } = play(rowsOf(rows), size);
        expect(handedOut).toEqual(throughout);
        expect(sequence).toMatchObject({ isClean: true, mergedAlike: false, passes: 1 });
      }),
    );
  });

  it.each([
    [0, 2],
    [3, 2],
    [99, 2],
    [100, 3],
    [197, 3],
    [198, 4],
  ])('of %i rows costs %i requests: its end is a short page that came twice', (rows, requests) => {
    expect(play(rowsOf(rows), 100).requests).toBe(requests);
  });

  it('keeps twins apart by their place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 120 }), fc.integer({ min: 15, max: 100 }), (keys, size) => {
        const list = keys.map((key, id) => ({ id, key: `${key} ${Math.floor(id / 6)}` }));
        const { handedOut, sequence } = play(list, size);
        expect(handedOut).toEqual(list);
        expect(sequence.isClean).toBe(true);
      }),
    );
  });
});

describe('a service that slips now and then', () => {
  it('takes no twin for a new one when the page that holds it came empty at first', () => {
    const rows = rowsOf(24).map((row) => ({ ...row, content: row.id, key: row.id === 12 ? 'row 3' : row.key }));
    const { handedOut, sequence } = play(rows, 10, new Map([[1, [{ kind: 'empty' }]]]));
    expect(handedOut).toHaveLength(24);
    expect(sequence.mergedAlike).toBe(false);
  });

  it('loses nothing by it: short, empty and repeated pages are asked for again', () => {
    fc.assert(
      fc.property(total, fc.integer({ min: 15, max: 100 }), slipsOf, (rows, size, slips) => {
        const { handedOut, throughout, sequence } = play(rowsOf(rows), size, slips);
        expect(ids(handedOut)).toEqual(ids(throughout));
        expect(sequence.isClean).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a list that changes while it is read', () => {
  it.each([
    ['rows arrive', insert],
    ['rows leave', remove],
    ['rows arrive and leave', fc.oneof(insert, remove)],
  ])('%s: none twice, none of those lost that were there throughout', (_what, event) => {
    fc.assert(
      fc.property(total, pageSize, eventsOf(event), (rows, size, events) => {
        const { handedOut, throughout, sequence } = play(rowsOf(rows), size, events);
        expect(new Set(handedOut).size).toBe(handedOut.length);
        const found = new Set(handedOut);
        if (sequence.isClean) expect(throughout.filter((row) => !found.has(row))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('rows change places, one between two requests: none twice, none lost', () => {
    const moves = fc.array(fc.tuple(fc.nat({ max: 12 }), move), { maxLength: 5 }).map((moments) => {
      return new Map(moments.map(([at, event]): [number, readonly Event[]] => [at, [event]]));
    });
    fc.assert(
      fc.property(total, pageSize, moves, (rows, size, events) => {
        const { handedOut, throughout, sequence } = play(rowsOf(rows), size, events);
        expect(new Set(handedOut).size).toBe(handedOut.length);
        if (sequence.isClean) expect(ids(handedOut)).toEqual(ids(throughout));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is read again until nothing moves, and says so', () => {
    const events = new Map<number, readonly Event[]>([[1, [{ kind: 'remove', at: 0 }]]]);
    const { handedOut, throughout, sequence } = play(rowsOf(250), 100, events);
    expect(sequence).toMatchObject({ isClean: true, passes: 2 });
    expect(new Set(handedOut)).toEqual(new Set([...throughout, ...handedOut]));
    expect(handedOut).toHaveLength(250);
  });

  it('for ever is given up, and not called clean', () => {
    const always = new Map(
      Array.from({ length: mostRequests }, (_, at): [number, readonly Event[]] => [at, [{ kind: 'insert', at: 0 }]]),
    );
    const { sequence, requests } = play(rowsOf(300), 50, always);
    expect(sequence.isClean).toBe(false);
    expect(requests).toBeLessThan(200);
  });
});

describe('an offset that does not count rows', () => {
  it.each([100, 50, 7, 2])('but is ignored stops the reading, with %i a page', (size) => {
    const { sequence, requests } = play(rowsOf(250), size, new Map(), (list, { limit }) => list.slice(0, limit));
    expect(sequence.stuck).toContain('answers every offset with the same page');
    expect(requests).toBeLessThan(20);
  });

  it.each([100, 50, 7])('but pages stops the reading, with %i a page', (size) => {
    const { sequence, requests } = play(rowsOf(250), size, new Map(), (list, { offset, limit }) => {
      const page = Math.max(0, offset - 1);
      return list.slice(page * limit, (page + 1) * limit);
    });
    expect(sequence.stuck).toContain('may count pages');
    expect(requests).toBeLessThan(60);
  });

  it('does not matter while everything fits one page', () => {
    const { handedOut, sequence } = play(rowsOf(40), 100, new Map(), (list) => list);
    expect(handedOut).toHaveLength(40);
    expect(sequence).toMatchObject({ isClean: true, stuck: null });
  });
});
