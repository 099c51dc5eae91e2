import type { WholeWindow, TimedRow, WindowPart } from './narrowed-window.ts';
import { PageSequence, type PageItem } from './page-sequence.ts';
import type { ReadPage, ReadPagesOptions } from './read-pages.ts';

/** Into how many slices a window is cut; and one of them that holds more rows than that many pages. */
const slicesOfWindow = 32;
const slicesOfSlice = 8;
const mostPagesOfSlice = 50;
/** A list is cut only when it has more pages than that. */
const leastPages = 80;
/** How far slices reach into each other: a service may look at whole seconds, and leave out what lies on a border. */
const seamMs = 1_000;
/** Slices are not made shorter than that. */
const leastSliceMs = 10 * seamMs;

interface ReadSlicesOptions<Item extends PageItem, Page> extends ReadPagesOptions<Page> {
  /** What has been read of the list so far, and is told what comes of it. */
  readonly sequence: PageSequence<Item>;
}

/**
 * Reads a long list whose rows are in no order: slice by slice of its window, several at a time, so that the service
 * has to skip the rows of a slice only. It does not matter which time the window is compared with.
 *
 * That nothing was lost shows at the end: the last rows of the whole list are asked for, and as many must come, all of
 * them known, as are missing from there to what was read. When not, `sequence` is told to read the list again.
 */
export async function* readSlices<Item extends PageItem & TimedRow, Page extends { readonly items: readonly Item[] }>(
  options: ReadSlicesOptions<Item, Page>,
): AsyncGenerator<ReadPage<Item, Page>, void, undefined> {
  const { sequence, window, pageSize, concurrency, signal, fetchPage } = options;
  const stop = new AbortController();
  const stopAll = (): void => stop.abort(signal?.reason);
  signal?.addEventListener('abort', stopAll);
  const slices = cut(window, slicesOfWindow);
  let isWhole = true;

  const ask = async (part: WindowPart | null, offset: number): Promise<Page> =>
    fetchPage({ part, offset }, pageSize, stop.signal);
  const step = (page: Page, offset: number, rows: readonly Item[]): ReadPage<Item, Page> => ({
    page,
    offset,
    ...sequence.takeFromElsewhere(rows),
    sequence,
    askForNext: async () => {},
  });

  async function* readSlice(slice: WholeWindow): AsyncGenerator<ReadPage<Item, Page>, void, undefined> {
    const pages = new PageSequence<Item>(pageSize);
    for (let request = pages.next; request !== null && isWhole; request = pages.next) {
      const page = await ask(slice, request.offset);
      const { fresh } = pages.accept(page.items);
      yield step(page, request.offset, fresh);
      // Moved, or too strange to go on with: who reads the whole list again will see.
      if (pages.hasMoved || pages.passes > 1 || pages.stuck !== null) isWhole = false;
      const isFirst = request.offset === 0 && page.items.length === request.limit;
      if (isFirst && slice.endMs - slice.startMs > slicesOfSlice * leastSliceMs) {
        const offset = mostPagesOfSlice * pageSize;
        const deep = await ask(slice, offset);
        yield step(deep, offset, deep.items);
        if (deep.items.length > 0) {
          slices.push(...cut(slice, slicesOfSlice));
          return;
        }
      }
    }
  }

  try {
    if (window.endMs - window.startMs < slicesOfWindow * leastSliceMs) return;
    const deep = await ask(null, leastPages * pageSize);
    yield step(deep, leastPages * pageSize, deep.items);
    // From here on rows are known that lie further on: to go on one after the other would count them twice.
    if (deep.items.length === 0) return;
    yield* sideBySide(concurrency, () => {
      const slice = isWhole ? slices.pop() : undefined;
      return slice && readSlice(slice);
    });
    const { rows } = sequence;
    const offset = Math.max(0, rows - pageSize + 1);
    const last = isWhole ? await ask(null, offset) : null;
    if (last !== null) yield step(last, offset, last.items);
    if (last?.items.length === rows - offset && sequence.rows === rows && !sequence.mergedAlike) sequence.endHere();
    else sequence.readAgain();
  } finally {
    stop.abort();
    signal?.removeEventListener('abort', stopAll);
  }
}

/** Runs generators, so many at a time, and hands on what they bring as it comes. */
async function* sideBySide<Step>(
  concurrency: number,
  next: () => AsyncGenerator<Step, void, undefined> | undefined,
): AsyncGenerator<Step, void, undefined> {
  const { readable, writable } = new TransformStream<Step, Step>();
  const writer = writable.getWriter();
  const work = async (): Promise<void> => {
    for (let steps = next(); steps !== undefined; steps = next()) {
      for await (const step of steps) await writer.write(step);
    }
  };
  const finish = async (): Promise<void> => {
    try {
      await Promise.all(Array.from({ length: concurrency }, work));
      await writer.close();
    } catch (error) {
      // Who reads has left, or is told by the stream.
      await writer.abort(error).catch(() => {});
    }
  };
  const finished = finish();
  yield* readable;
  await finished;
}

function cut({ startMs, endMs }: WholeWindow, parts: number): WholeWindow[] {
  const length = (endMs - startMs) / parts;
  return Array.from({ length: parts }, (_, index) => ({
    startMs: Math.max(startMs, Math.floor(startMs + index * length) - seamMs),
    endMs: Math.min(endMs, Math.ceil(startMs + (index + 1) * length) + seamMs),
  }));
}
