import { Readable } from 'node:stream';
import { request } from 'undici';
import { keepCalling } from './keep-calling.ts';
import { isLoopback } from './response-url.ts';
import type { SlackClients } from './slack-clients.ts';
import { SlackRefusal } from './slack-refusal.ts';

/** Bytes that are read once. */
export interface FileContent {
  readonly bytes: number;
  /**
   * In pieces, each of its own.
   *
   * @param room where the pieces are put instead, in turns: each is good until the next turn
   */
  readonly read: (room?: readonly Buffer[]) => AsyncIterable<Buffer>;
}

/** Brings a file to a conversation, in Slack's three steps. Each throws SlackRefusal, or the signal's reason. */
export interface FileSharing {
  /** Brings the bytes to Slack, where nobody sees them yet. @returns the file's id */
  upload(name: string, content: FileContent, signal: AbortSignal): Promise<string>;
  /** Lets the conversation see it. A file that may or may not be there is taken back: it is there, or there is an error. */
  share(fileId: string, name: string, channelId: string, signal: AbortSignal): Promise<void>;
  /** Takes it away from wherever it was shared, if it can be. */
  takeBack(fileId: string): Promise<void>;
}

/** Slack writes the file away before it answers. */
const headersTimeoutMs = 60_000;
const takeBackMs = 30_000;
/** Whoever sends holds back two pieces at a time, and asks for another when one of them has gone. */
const piecesInTurn = 8;
const pieceBytes = 64 * 1024;

/** @param allowLoopback whether an address on this machine is Slack: only true when the Web API is on this machine too */
export function createFileSharing(
  { exports: client }: Pick<SlackClients, 'exports'>,
  allowLoopback: boolean,
): FileSharing {
  async function takeBack(fileId: string): Promise<void> {
    const once = { isRepeatable: true, signal: AbortSignal.timeout(takeBackMs) };
    await keepCalling(async () => client.files.delete({ file: fileId }), once).catch(() => {});
  }
  return {
    takeBack,
    async upload(name, content, signal) {
      try {
        const place = await keepCalling(
          async () => client.files.getUploadURLExternal({ filename: name, length: content.bytes }),
          { isRepeatable: true, signal },
        );
        await send(checkedUrl(place.upload_url ?? '', allowLoopback), content, signal);
        return place.file_id ?? '';
      } catch (error) {
        throw refusalOf(error, signal);
      }
    },
    async share(fileId, name, channelId, signal) {
      try {
        await keepCalling(
          async () =>
            client.files.completeUploadExternal({ files: [{ id: fileId, title: name }], channel_id: channelId }),
          { isRepeatable: false, signal },
        );
      } catch (error) {
        await takeBack(fileId);
        throw refusalOf(error, signal);
      }
    },
  };
}

/** A file that is sent in pieces of their own is in memory as a whole until the next collection. */
function inTurns({ read }: FileContent): Readable {
  const room = Array.from({ length: piecesInTurn }, () => Buffer.allocUnsafeSlow(pieceBytes));
  return Readable.from(read(room), { objectMode: false });
}

async function send(url: URL, content: FileContent, signal: AbortSignal): Promise<void> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'content-length': String(content.bytes) },
    body: inTurns(content),
    headersTimeout: headersTimeoutMs,
    signal,
  });
  await body.dump();
  if (statusCode >= 300) throw new SlackRefusal('file', `http_${statusCode}`);
}

function checkedUrl(address: string, allowLoopback: boolean): URL {
  const url = URL.parse(address);
  if (url && (url.protocol === 'https:' || (allowLoopback && isLoopback(url.href)))) return url;
  throw new SlackRefusal('file', 'not_an_address_of_slack');
}

function refusalOf(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return error instanceof SlackRefusal ? error : new SlackRefusal('file', error);
}
