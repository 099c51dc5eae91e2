import { once } from 'node:events';
import { readdir, readlink } from 'node:fs/promises';
import type { Replica } from '../replica.ts';

/** What a process holds on to, as it says itself; bytes, after a collection. */
export interface Held {
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** What would keep it alive: one name for each. */
  readonly resources: readonly string[];
}

/** The same, with what the system says of it. */
export interface Figures extends Held {
  /** Open files and sockets, and the sockets among them. */
  readonly descriptors: number;
  readonly sockets: number;
}

/** Before the entry file of a process that is measured. */
export const measuredOptions: readonly string[] = [
  '--expose-gc',
  '--import',
  new URL('measure-hook.ts', import.meta.url).href,
];

/** Asks a process that was started so. */
export async function figuresOf({ process: child }: Replica): Promise<Figures> {
  const answered = once(child, 'message');
  child.send('measure');
  const [held] = (await answered) as [Held];
  const directory = `/proc/${child.pid}/fd`;
  const links = await Promise.all(
    (await readdir(directory)).map(async (name) => readlink(`${directory}/${name}`).catch(() => null)),
  );
  const open = links.filter((link) => link !== null);
  return {
    ...held,
    descriptors: open.length,
    sockets: open.filter((link) => link.startsWith('socket:')).length,
  };
}
