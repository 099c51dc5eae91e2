import { createElement, useState } from 'react';
import { usePlayground } from '../app/playground.ts';
import { useBlockScope } from '../blocks/block-scope.ts';
import { isFields, stringOf, textOf, type Fields } from '../blocks/fields.ts';
import { TextObject } from '../blocks/text-object.tsx';
import { useConfirm, type Question } from '../dialogs/confirm.tsx';
import type { Value } from './element-value.ts';

/** Tells the app that an element was used, when the person confirms it, where that is asked; once at a time. */
export function useSend(
  element: Fields,
  blockId: string,
): { readonly isBusy: boolean; readonly send: (value: Value | null) => Promise<boolean> } {
  const { state, act } = usePlayground();
  const { on } = useBlockScope();
  const confirm = useConfirm();
  const [isBusy, setBusy] = useState(false);
  const send = async (value: Value | null): Promise<boolean> => {
    if (isBusy) return false;
    const question = questionOf(element['confirm']);
    if (question !== null && !(await confirm(question))) return false;
    setBusy(true);
    const actionId = stringOf(element['action_id']);
    const isDone = await act({ kind: 'click', user: state.user.id, on, actionId, blockId: blockId || null, value });
    setBusy(false);
    return isDone;
  };
  return { isBusy, send };
}

function questionOf(confirm: unknown): Question | null {
  if (!isFields(confirm)) return null;
  return {
    title: textOf(confirm['title']) || 'Are you sure?',
    text: createElement(TextObject, { text: confirm['text'] }),
    confirm: textOf(confirm['confirm']) || 'Yes',
    deny: textOf(confirm['deny']) || 'Cancel',
    isDanger: confirm['style'] === 'danger',
  };
}
