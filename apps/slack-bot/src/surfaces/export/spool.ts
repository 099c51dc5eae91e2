import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileContent } from '../../slack/file-sharing.ts';

/** Text on its way to a file: on the disk, because Slack wants to know the length before the first byte. */
export interface Spool extends AsyncDisposable {
  /** Resolves when it is written: whoever waits writes no faster than the disk. */
  append(text: string): Promise<void>;
  /** Everything that was appended. */
  content(): Promise<FileContent>;
}

const pieceBytes = 64 * 1024;

/** Opens a file that only this process can reach: it has no name any more, and is gone when the process is. */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `sms-export-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  await unlink(path);
  return {
    append: async (text) => file.appendFile(text),
    async content() {
      const { size } = await file.stat();
      return { bytes: size, read: (room) => piecesOf(file, size, room) };
    },
    [Symbol.asyncDispose]: async () => file.close(),
  };
}

async function* piecesOf(file: FileHandle, size: number, room: readonly Buffer[] = []): AsyncGenerator<Buffer> {
  for (let position = 0, turn = 0; position < size; turn += 1) {
    const piece = room[turn % room.length] ?? Buffer.allocUnsafeSlow(pieceBytes);
    const { bytesRead } = await file.read(piece, 0, piece.length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}
