import { botStanding } from '../conversations/bot-standing.ts';
import { downloadPath } from '../files/download-route.ts';
import type { CompleteFile } from '../files/file-store.ts';
import { isJsonObject, parseJson } from '../json-value.ts';
import { stringOf } from '../render/text-object.ts';
import { installedApp } from '../workspace.ts';
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
      const file = files.findUploaded(id);
      return file === undefined ? [] : [{ ...file, title: title === '' ? file.name : title }];
    });
    if (found.length < wanted.length) return refuse('file_not_found');
    const channelId = callArguments.get('channel_id');
    const conversation = channelId === undefined ? undefined : conversations.find(channelId);
    if (channelId !== undefined) {
      const standing = conversation === undefined ? 'hidden' : botStanding(conversation);
      if (standing !== 'inside') return refuse(standing === 'outside' ? 'not_in_channel' : 'channel_not_found');
    }
    for (const file of found) files.complete(file);
    if (conversation !== undefined) {
      for (const file of found) {
        files.share({ ...file, channelId: conversation.id });
        record(context, 'shared', file, conversation.id);
      }
      const comment = callArguments.get('initial_comment') ?? '';
      if (comment !== '') messages.post({ text: comment, blocks: [] }, conversation);
    }
    return { ok: true, files: found.map((file) => describeFile(file, context)) };
  },
};

/** `files.info`: what is known of a file, and where its bytes are. */
export const filesInfo: WebApiMethod = {
  needsToken: true,
  run: (context) => {
    const file = context.files.find(context.callArguments.get('file') ?? '');
    return file === undefined ? refuse('file_not_found') : { ok: true, file: describeFile(file, context) };
  },
};

/** `files.delete`: away with it, wherever it was shared. */
export const filesDelete: WebApiMethod = {
  needsToken: true,
  run: (context) => {
    const { callArguments, files } = context;
    const file = files.find(callArguments.get('file') ?? '');
    if (file === undefined) return refuse('file_not_found');
    for (const { channelId } of files.remove(file.id)) record(context, 'deleted', file, channelId);
    return { ok: true };
  },
};

function record(
  { conversations, transcript }: MethodContext,
  change: 'shared' | 'deleted',
  { id: fileId, name }: CompleteFile,
  channelId: string,
): void {
  const { directWith } = conversations.find(channelId) ?? {};
  const owner = directWith === undefined ? {} : { onlyFor: directWith };
  transcript.addFile({ change, fileId, name, channelId, ...owner });
}

function describeFile(file: CompleteFile, { workspace, url }: MethodContext): Record<string, unknown> {
  const { id, name, title, bytes } = file;
  const address = `${url}${downloadPath(workspace.team.id, file)}`;
  return {
    id,
    name,
    title,
    user: installedApp.botUserId,
    size: bytes.byteLength,
    url_private: address,
    url_private_download: address,
    permalink: `https://files.slack.invalid/${id}`,
  };
}

function readFiles(written: string | undefined): { id: string; title: string }[] {
  const list = parseJson(written ?? '');
  if (!Array.isArray(list)) return [];
  const items: readonly unknown[] = list;
  return items.filter(isJsonObject).map((item) => ({ id: stringOf(item['id']), title: stringOf(item['title']) }));
}
