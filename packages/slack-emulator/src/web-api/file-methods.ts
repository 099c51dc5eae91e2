import { isJsonObject, parseJson } from '../json-value.ts';
import { stringOf } from '../render/text-object.ts';
import { refuse } from './refusals.ts';
import type { MethodContext, WebApiMethod } from './web-api-method.ts';

/** `files.getUploadURLExternal`: where to send the bytes of a file. */
export const filesGetUploadUrlExternal: WebApiMethod = {
  needsToken: true,
  run: ({ callArguments, files, url }) => {
    const name = callArguments.get('filename') ?? '';
    const length = Number(callArguments.get('length'));
    if (name === '') return refuse('invalid_arguments', ['missing required field: filename']);
    if (!Number.isInteger(length) || length <= 0) return refuse('invalid_arguments', ['must be more than 0: length']);
    const { id, path } = files.reserve(name, length);
    return { ok: true, upload_url: `${url}${path}`, file_id: id };
  },
};

/** `files.completeUploadExternal`: shares uploaded files with a conversation, where one is named. */
export const filesCompleteUploadExternal: WebApiMethod = {
  needsToken: true,
  run: (context) => {
    const { callArguments, conversations, files, messages } = context;
    const wanted = readFiles(callArguments.get('files'));
    if (wanted.length === 0) return refuse('invalid_arguments', ['missing required field: files']);
    const found = wanted.flatMap(({ id, title }) => {
      const file = files.find(id);
      return file === undefined ? [] : [{ ...file, title: title === '' ? file.name : title }];
    });
    if (found.length < wanted.length) return refuse('file_not_found');
    const channelId = callArguments.get('channel_id');
    const conversation = channelId === undefined ? undefined : conversations.find(channelId);
    if (channelId !== undefined && conversation === undefined) return refuse('channel_not_found');
    if (conversation !== undefined) {
      for (const file of found) share(context, conversation, file);
      const comment = callArguments.get('initial_comment') ?? '';
      if (comment !== '') messages.post({ text: comment, blocks: [] }, conversation);
    }
    return { ok: true, files: found.map(describeFile) };
  },
};

type UploadedFile = { id: string; name: string; title: string; bytes: Uint8Array };

function share(
  { files, transcript }: MethodContext,
  { id: channelId, directWith }: { id: string; directWith?: string },
  file: UploadedFile,
): void {
  files.share({ ...file, channelId });
  const owner = directWith === undefined ? {} : { onlyFor: directWith };
  transcript.addFile({ fileId: file.id, name: file.name, channelId, ...owner });
}

function describeFile({ id, name, title, bytes }: UploadedFile): Record<string, unknown> {
  return { id, name, title, size: bytes.byteLength, permalink: `https://files.slack.invalid/${id}` };
}

function readFiles(written: string | undefined): { id: string; title: string }[] {
  const list = parseJson(written ?? '');
  if (!Array.isArray(list)) return [];
  const items: readonly unknown[] = list;
  return items.filter(isJsonObject).map((item) => ({ id: stringOf(item['id']), title: stringOf(item['title']) }));
}
