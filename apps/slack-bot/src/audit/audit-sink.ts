/** Where lines of the audit log go. */
export interface AuditSink {
  /**
   * Resolves when the line is where it belongs: on the disk, not on its way there.
   *
   * @param line without a line break
   * @param canWait whether it may wait a moment for others, to be written together with them; not when left out
   * @throws AuditError when it is not; a later line is tried again
   */
  write(line: string, canWait?: boolean): Promise<void>;
  /** Resolves when nothing waits of what was written before. */
  flush(): Promise<void>;
  /** Takes no more lines, and resolves when those it took are written or refused. */
  close(): Promise<void>;
  /** Lines that were given and are neither written nor refused. */
  readonly waiting: number;
  /** When the last line was written well, in ms since 1970 (UTC); `null` before the first. */
  readonly lastWriteMs: number | null;
}

/** A line could not be written, or its file not opened. Holds no path and nothing of the line. */
export class AuditError extends Error {
  override readonly name = 'AuditError';
  /** The system's word: `ENOSPC`, `EACCES`, `EIO`; `CLOSED` after `close`. */
  readonly errno: string;

  constructor(errno: string, sentence: string, options?: ErrorOptions) {
    super(`${sentence} (${errno})`, options);
    this.errno = errno;
  }
}

const meanings: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written to that disk',
  ENOENT: 'its directory does not exist',
  ENOTDIR: 'its directory is none',
  EISDIR: 'it is a directory',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user’s part of the disk is full',
  EFBIG: 'no file may be larger',
  EIO: 'the disk failed',
  ENXIO: 'nobody reads it',
  EPIPE: 'nobody reads it any more',
  ENAMETOOLONG: 'its name would be too long',
  CLOSED: 'it is closed',
};

/** Something the system refused, as a sentence without a path. */
export function auditError(what: string, error: unknown): AuditError {
  if (error instanceof AuditError) return error;
  const errno = errnoOf(error);
  const meaning = meanings[errno];
  return new AuditError(errno, meaning === undefined ? what : `${what}: ${meaning}`);
}

/** The system's word for what went wrong. */
export function errnoOf(error: unknown): string {
  if (error instanceof AuditError) return error.errno;
  if (typeof error !== 'object' || error === null) return 'unknown';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : 'unknown';
}
