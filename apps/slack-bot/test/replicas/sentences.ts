import type { SeenView } from '@org/slack-emulator';
import { en } from '../../src/locales/en.ts';
import { zhCn } from '../../src/locales/zh-CN.ts';

const locales = [en, zhCn];
const promises = new Set(locales.flatMap(({ stillSearching, exporting }) => [stillSearching, exporting.started]));
const progress = /^(?:Exporting …|正在导出……)/;
const restarts = locales.map(({ problem }) => problem('stopped', '', '').split(/[（(]/)[0] ?? '');
const unknowns = locales.map(({ access }) => access.refused('entry', 'unknown', null, '').split('.')[0] ?? '');

/** Whether it only says that something is to come. */
export function isPromise(text: string): boolean {
  return promises.has(text) || progress.test(text);
}

/** Whether it says that an export goes elsewhere: what comes once for each. */
export function isExportStarted(text: string): boolean {
  return locales.some(({ exporting }) => exporting.started === text);
}

/** Whether it says that an export has become a file. */
export function saysExported(text: string): boolean {
  return /^(?:Exported|已导出)/.test(text);
}

/** Whether it says that an answer was shared. */
export function saysShared(text: string): boolean {
  return locales.some(({ share }) => share.done === text);
}

/** Whether it says that another export of theirs is still running. */
export function saysWait(text: string): boolean {
  return locales.some(({ exporting }) => exporting.running === text);
}

/** Whether it says that the bot is being restarted, and that one has to ask again. */
export function saysStopped(text: string): boolean {
  return restarts.some((sentence) => text.startsWith(sentence));
}

/** Whether it says that Slack did not say who they are: it, or the machine, was too slow for the bot. */
export function saysUnknown(text: string): boolean {
  return unknowns.some((sentence) => text.startsWith(sentence));
}

/** Whether a window has what it was opened for. */
export function isFilled({ blocks }: Pick<SeenView, 'blocks'>): boolean {
  const [first] = blocks as readonly { readonly text?: { readonly text?: string } }[];
  return !promises.has(first?.text?.text ?? '');
}
