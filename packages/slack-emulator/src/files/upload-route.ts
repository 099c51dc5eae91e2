import { textAnswer, type Answer } from '../http/answer.ts';
import type { ReceivedRequest } from '../http/http-server.ts';
import type { FileStore } from './file-store.ts';

/** Answers a POST of a file's bytes: raw, or as the first file of a multipart form, as Slack's own client sends it. */
export async function answerUpload(request: ReceivedRequest, files: FileStore): Promise<Answer> {
  const bytes = await readUpload(request);
  if (bytes === undefined) return textAnswer(400, 'invalid_form');
  const taken = files.receive(request.url.pathname, bytes);
  return taken ? textAnswer(200, `OK - ${bytes.byteLength}`) : textAnswer(404, 'upload_not_found');
}

async function readUpload({ headers, bytes }: ReceivedRequest): Promise<Uint8Array | undefined> {
  const contentType = headers['content-type'] ?? '';
  if (!contentType.startsWith('multipart/form-data')) return bytes;
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
    const file = [...form.values()].find((value) => typeof value !== 'string');
    return file === undefined ? undefined : new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
