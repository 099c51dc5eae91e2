import type { Clock } from '@org/smn-core';
import { auditError } from './audit-sink.ts';
import { openForAppend, sizeIfStillThere, type OpenedFile } from './open-for-append.ts';
import { rotate } from './rotation.ts';

/** A file that whole lines are added to, whoever else adds to it, renames it or takes it away. One call at a time. */
export interface AppendFile {
  /**
   * Adds lines, each with its line break, as many as belong into one file and as the disk takes.
   *
   * @returns how many, from the first, are on the disk
   * @throws what the system says; part of a line may be in the file then, and the next call begins a new line
   */
  append(lines: readonly Buffer[]): Promise<number>;
  /** Opens the path anew. @throws what the system says; the file before is still open then */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** How a file is kept. */
export interface AppendFileOptions {
  readonly path: string;
  readonly maxBytes: number;
  readonly clock: Clock;
  /** Told once when the file cannot be renamed, until it can again. */
  readonly onTrouble: (sentence: string) => void;
}

const lineBreak = Buffer.from('\n');

/** @throws what the system says */
export async function openAppendFile({ path, maxBytes, clock, onTrouble }: AppendFileOptions): Promise<AppendFile> {
  let file = await openForAppend(path);
  /** What cannot be read back: a pipe or a device that took half a line. */
  let isTorn = false;
  /** How large the file is when nobody else has added to it since, and ends with a line; `null` when it may not. */
  let wholeUpTo: number | null = null;
  let isTroubled = false;

  async function reopen(): Promise<void> {
    const before = file;
    file = await openForAppend(path);
    wholeUpTo = null;
    await before.handle.close();
  }

  /** How large the file is that the path names, which is opened when it is another. */
  async function sizeHere(): Promise<number> {
    if (!file.isRegular) return 0;
    const size = await sizeIfStillThere(file);
    if (size !== null) return size;
    await reopen();
    return sizeOf(file);
  }

  /** Renames a full file and begins a new one. When that fails, a file that is too large is better than none. */
  async function startNext(): Promise<void> {
    try {
      await rotate(file, clock);
      isTroubled = false;
    } catch (error) {
      const { message } = auditError('The full audit file cannot be renamed, so it grows on', error);
      if (!isTroubled) onTrouble(message);
      isTroubled = true;
    }
  }

  /** How many of the lines go into this file, or into the next one when none does; and how large that is. */
  async function fitIn(lines: readonly Buffer[]): Promise<{ readonly count: number; readonly size: number }> {
    const size = await sizeHere();
    if (!file.mayRotate) return { count: lines.length, size };
    const fits = fitting(lines, maxBytes - size);
    if (fits > 0 || size === 0) return { count: Math.max(1, fits), size };
    const full = file;
    await startNext();
    const sizeOfNext = await sizeHere();
    if (file === full) return { count: lines.length, size: sizeOfNext };
    return { count: Math.max(1, fitting(lines, maxBytes - sizeOfNext)), size: sizeOfNext };
  }

  /** Whether somebody left off in the middle of a line: another process, or this one, when the disk was full. */
  async function endsMidLine(size: number): Promise<boolean> {
    if (!file.isRegular) return isTorn;
    // Where this process left off, nobody else has.
    if (size === 0 || size === wholeUpTo) return false;
    const { buffer, bytesRead } = await file.handle.read(Buffer.alloc(1), 0, 1, size - 1);
    return bytesRead === 1 && !buffer.equals(lineBreak);
  }

  return {
    async append(lines) {
      const { count, size } = await fitIn(lines);
      const isMidLine = await endsMidLine(size);
      const bytes = Buffer.concat([...(isMidLine ? [lineBreak] : []), ...lines.slice(0, count)]);
      // In one piece, so that lines of another process never come between.
      const { bytesWritten } = await file.handle.write(bytes);
      const whole = bytesWritten === bytes.length ? count : wholeLines(bytes.subarray(0, bytesWritten), isMidLine);
      isTorn = whole < count;
      wholeUpTo = isTorn ? null : size + bytes.length;
      if (!file.isSynced) await file.handle.datasync();
      return whole;
    },
    reopen,
    close: async () => file.handle.close(),
  };
}

async function sizeOf({ handle, isRegular }: OpenedFile): Promise<number> {
  return isRegular ? (await handle.stat()).size : 0;
}

/** How many lines, from the first, fit in so many bytes. */
function fitting(lines: readonly Buffer[], bytes: number): number {
  let left = bytes;
  const tooMuch = lines.findIndex((line) => {
    left -= line.length;
    return left < 0;
  });
  return tooMuch === -1 ? lines.length : tooMuch;
}

function wholeLines(written: Buffer, startedWithBreak: boolean): number {
  const breaks = written.toString('latin1').split('\n').length - 1;
  return Math.max(0, startedWithBreak ? breaks - 1 : breaks);
}
