import type { RandomBytes } from '../random-bytes.ts';

/** A file that was shared with a conversation. */
export type SharedFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly channelId: string;
  readonly bytes: Uint8Array;
};

/** A file that is there, whoever it was shared with. */
export type CompleteFile = Omit<SharedFile, 'channelId'>;

type StoredFile = { id: string; name: string; length: number; bytes?: Uint8Array };

/** Files on their way in three steps: a URL is asked for, the bytes are sent there, the upload is completed. */
export class FileStore {
  readonly #byPath = new Map<string, StoredFile>();
  readonly #complete = new Map<string, CompleteFile>();
  readonly #randomBytes: RandomBytes;
  #shared: readonly SharedFile[] = [];

  constructor(randomBytes: RandomBytes) {
    this.#randomBytes = randomBytes;
  }

  /** Gives out an id and a secret path to send the bytes to. */
  reserve(name: string, length: number): { id: string; path: string } {
    const id = `F0${this.#randomBytes('file', 4).toString('hex').toUpperCase()}`;
    const path = `/upload/v1/${this.#randomBytes('upload', 18).toString('base64url')}`;
    this.#byPath.set(path, { id, name, length });
    return { id, path };
  }

  /** Takes the bytes; `false` when nothing was reserved there, or they are not as many as were announced. */
  receive(path: string, bytes: Uint8Array): boolean {
    const file = this.#byPath.get(path);
    if (file === undefined || file.length !== bytes.byteLength) return false;
    file.bytes = bytes;
    return true;
  }

  /** The file, once its bytes are here. */
  findUploaded(id: string): { id: string; name: string; bytes: Uint8Array } | undefined {
    const file = [...this.#byPath.values()].find((candidate) => candidate.id === id);
    return file?.bytes === undefined ? undefined : { id, name: file.name, bytes: file.bytes };
  }

  /** Takes the last step: from now on it is a file. */
  complete(file: CompleteFile): void {
    this.#complete.set(file.id, file);
  }

  /** The file, once its upload is complete. */
  find(id: string): CompleteFile | undefined {
    return this.#complete.get(id);
  }

  /** Shares it with a conversation. */
  share(file: SharedFile): void {
    this.#shared = [...this.#shared, file];
  }

  /** Takes a file away from everywhere, and answers with where it was shared. */
  remove(id: string): readonly SharedFile[] {
    const gone = this.#shared.filter((file) => file.id === id);
    this.#complete.delete(id);
    for (const [path, file] of this.#byPath) if (file.id === id) this.#byPath.delete(path);
    this.#shared = this.#shared.filter((file) => file.id !== id);
    return gone;
  }

  /** Takes all files away, those on their way too. */
  clear(): void {
    this.#byPath.clear();
    this.#complete.clear();
    this.#shared = [];
  }

  /** Everything that was shared and is still there, in order. */
  get shared(): readonly SharedFile[] {
    return this.#shared;
  }
}
