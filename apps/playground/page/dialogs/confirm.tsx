import { createContext, use, useCallback, useId, useMemo, useState, type ReactNode } from 'react';
import { DialogFrame } from './dialog-frame.tsx';

/** A question before something is done. */
export interface Question {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  readonly deny: string;
  readonly isDanger: boolean;
}

type Ask = (question: Question) => Promise<boolean>;

const ConfirmContext = createContext<Ask | null>(null);

/** Asks, and resolves with whether the answer was yes. */
export function useConfirm(): Ask {
  const ask = use(ConfirmContext);
  if (ask === null) throw new Error('Nobody can be asked outside ConfirmProvider.');
  return ask;
}

/** Holds the one question that may be open. */
export function ConfirmProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [open, setOpen] = useState<{ readonly question: Question; readonly answer: (isYes: boolean) => void } | null>(
    null,
  );
  const ask = useCallback<Ask>(async (question) => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answer = (isYes: boolean): void => {
      setOpen(null);
      resolve(isYes);
    };
    setOpen({ question, answer });
    return promise;
  }, []);
  const dialog = useMemo(() => open && <ConfirmDialog question={open.question} answer={open.answer} />, [open]);
  return (
    <ConfirmContext value={ask}>
      {children}
      {dialog}
    </ConfirmContext>
  );
}

function ConfirmDialog({
  question: { title, text, confirm, deny, isDanger },
  answer,
}: {
  readonly question: Question;
  readonly answer: (isYes: boolean) => void;
}): ReactNode {
  const titleId = useId();
  return (
    <DialogFrame
      labelledBy={titleId}
      className="dialog--confirm"
      onDismiss={() => answer(false)}
      onSubmit={() => answer(true)}
    >
      <h2 id={titleId} className="dialog__title">
        {title}
      </h2>
      <div className="dialog__body">{text}</div>
      <div className="dialog__foot">
        <button type="button" className="button" data-confirm="deny" onClick={() => answer(false)}>
          {deny}
        </button>
        <button
          type="submit"
          className={`button ${isDanger ? 'button--danger-filled' : 'button--primary'}`}
          data-confirm="confirm"
          data-first-focus
        >
          {confirm}
        </button>
      </div>
    </DialogFrame>
  );
}
