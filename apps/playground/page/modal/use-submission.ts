import { useMemo, useRef, useState } from 'react';
import type { PageView } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { currentConversation } from '../elements/element-options.ts';
import { inputsOf, missingIn, valuesOf, type Drafts, type Input } from './drafts.ts';

/** The inputs of a modal, and the ways out of it. */
export interface Submission {
  readonly inputs: readonly Input[];
  /** What must be filled in and is not, since the last try to submit; by `block_id`. */
  readonly missing: PageView['errors'];
  /** How often somebody tried to submit. */
  readonly tries: number;
  readonly isBusy: boolean;
  readonly submit: () => void;
  readonly close: () => void;
}

const completeThis = 'Please complete this field.';

/** Submits what is filled in, once at a time, and as Slack's client only when nothing required is empty. */
export function useSubmission(view: PageView, drafts: Drafts, conversationId: string | null): Submission {
  const { state, act } = usePlayground();
  const [tried, setTried] = useState<readonly string[]>([]);
  const [tries, setTries] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const isUnderWay = useRef(false);
  const { conversations, users, user } = state;
  const inputs = useMemo(
    () => inputsOf(view, (element) => currentConversation(element, { conversations, users }, conversationId)),
    [view, conversations, users, conversationId],
  );
  const missing = useMemo(() => {
    const still = missingIn(inputs, drafts).filter((blockId) => tried.includes(blockId));
    return Object.fromEntries(still.map((blockId) => [blockId, completeThis]));
  }, [inputs, drafts, tried]);

  const leave = async (way: () => Promise<unknown>): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(true);
    await way();
    isUnderWay.current = false;
    setBusy(false);
  };
  return {
    inputs,
    missing,
    tries,
    isBusy,
    submit: () => {
      if (view.submit === null) return;
      const empty = missingIn(inputs, drafts);
      setTried(empty);
      if (empty.length > 0) return setTries(tries + 1);
      void leave(async () => {
        await act({ kind: 'submit', user: user.id, values: valuesOf(inputs, drafts) });
        setTries(tries + 1);
      });
    },
    close: () => void leave(async () => act({ kind: 'close', user: user.id })),
  };
}
