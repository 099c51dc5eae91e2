import { useLayoutEffect, useRef, type ReactNode, type SubmitEventHandler } from 'react';

/** What a dialog has. */
export interface DialogFrameProps {
  readonly labelledBy: string;
  readonly className: string;
  readonly children: ReactNode;
  /** The person wants it away: Escape. What decides that it is gone is that it is no longer drawn. */
  readonly onDismiss: () => void;
  readonly onSubmit: () => void;
}

/**
 * The browser's own modal dialog, open as long as it is drawn: the focus stays in it and goes back to where it was.
 * It begins at the element with `data-first-focus`.
 */
export function DialogFrame({ labelledBy, className, children, onDismiss, onSubmit }: DialogFrameProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);

  // Without dependencies: the browser may close it in spite of everything, at a second Escape for one.
  useLayoutEffect(() => {
    if (dialog.current?.open === false) {
      dialog.current.showModal();
      dialog.current.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
  });
  useLayoutEffect(() => {
    const opened = dialog.current;
    // The focus goes back only when it is closed before it is taken away.
    return () => opened?.close();
  }, []);

  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        // A menu inside may be what was cancelled.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onDismiss();
      }}
    >
      <form noValidate onSubmit={submit}>
        {children}
      </form>
    </dialog>
  );
}
