import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import type { House } from '../harness.ts';
import type { Desk } from './desk.ts';
import { places, type Place, type PlaceName } from './places.ts';
import { patience, type Seen } from './seen.ts';
import type { Trouble } from './troubles.ts';

/** What a person got in one place, and what became of everything around it. */
export interface Cell extends Pick<Seen, 'where' | 'blockTypes' | 'everything'> {
  /** Ids, days and ages are `{…}`: what is left is the same each time. */
  readonly sentence: string;
  readonly ack: 'ok and empty' | 'not so';
  readonly older: 'stays' | 'is replaced' | 'none';
  /** Whether a reference is told, and the log has a warning with the same. */
  readonly reference: 'in the log' | 'nowhere in the log' | 'none';
  /** What the log warns of. */
  readonly warnings: readonly string[];
  /** How many requests went to Huawei Cloud. */
  readonly asked: number;
}

const ids = [
  [/\b[0-9a-f]{32}\b/g, '{request}'],
  [/(reference |参考编号 )[0-9a-f]{8}\b/g, '$1{reference}'],
  [/\d{4}-\d\d-\d\d(?: \d\d:\d\d)?/g, '{day}'],
  [/\d+ (?:minute|hour)s? ago|\d+(?:分钟|小时)前/g, '{ago}'],
  [/(?<=^You may not )[^.]+|(?<=^您没有权限)[^。]+/g, '{action}'],
] as const;

/**
 * Does what is done in a place while something is wrong.
 *
 * @param line a warning that may come after what the person sees: it is waited for
 */
export async function walk(desk: Desk, place: Place | PlaceName, trouble: Trouble, line?: string): Promise<Cell> {
  const act = await (typeof place === 'string' ? places[place] : place)(desk);
  const logged = desk.house.log().length;
  const asked = desk.house.smn.requests.length;
  trouble.begin();
  try {
    const { ack, older, seen } = await act(trouble.alter);
    const { sentence, ...rest } = await seen();
    expectNoNumber(rest.everything);
    if (line !== undefined) await warned(desk.house, logged, line);
    const log = desk.house.log().slice(logged);
    expectNoNumber(log);
    const reference = /(?:reference |参考编号 )([0-9a-f]{8})\b/.exec(sentence + rest.everything)?.[1];
    const warnings = troubleIn(log);
    const isLogged = warnings.some(({ correlationId }) => correlationId === reference);
    return {
      ...rest,
      sentence: ids.reduce((text, [id, name]) => text.replace(id, name), sentence),
      ack: ack.kind === 'ok' && !('message' in ack && ack.message) ? 'ok and empty' : 'not so',
      older: older === null ? 'none' : desk.stands(older) ? 'stays' : 'is replaced',
      reference: reference === undefined ? 'none' : isLogged ? 'in the log' : 'nowhere in the log',
      warnings: warnings.map(({ msg }) => msg),
      asked: desk.house.smn.requests.length - asked,
    };
  } finally {
    trouble.end();
  }
}

/** Neither a number of the sample, nor anything else that could be dialled: ids, times and sealed values are longer words. */
export function expectNoNumber(text: string): void {
  expect(text).not.toMatch(/1341234|1390000|1550000|(?<![\w-])\d{11}(?![\w-])/);
}

async function warned(house: House, logged: number, line: string): Promise<void> {
  const signal = patience();
  while (!troubleIn(house.log().slice(logged)).some(({ msg }) => msg === line)) {
    signal.throwIfAborted();
    await turn();
  }
}

interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly correlationId?: string;
}

/** The log's warnings and errors. */
export function troubleIn(log: string): readonly LogLine[] {
  const lines = log.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as LogLine).filter(({ level }) => level >= 40);
}
