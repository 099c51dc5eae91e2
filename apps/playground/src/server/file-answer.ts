import type { SlackEmulator } from '@org/slack-emulator';
import { textAnswer, type Answer } from './http-answer.ts';

/** The bytes of a file that somebody can see, to be saved and not to be shown. */
export function fileAnswer(slack: SlackEmulator, id: string): Answer {
  const file = slack.users.flatMap((user) => slack.filesFor(user.id)).find((each) => each.id === id);
  if (file === undefined) return textAnswer('There is no such file.', 404);
  const name = encodeURIComponent(file.name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  return {
    status: 200,
    contentType: 'application/octet-stream',
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
    body: file.bytes,
  };
}
