import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import type { PageView } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { Blocks } from '../blocks/block.tsx';
import { BlockScopeContext, type BlockScope } from '../blocks/block-scope.ts';
import { DialogFrame } from '../dialogs/dialog-frame.tsx';
import type { Drafts } from './drafts.ts';
import { useSubmission } from './use-submission.ts';

/** What a modal is drawn with. */
export interface ModalDialogProps {
  readonly view: PageView;
  readonly drafts: Drafts;
  readonly onDraft: (drafts: Drafts) => void;
  /** The conversation that was open below it. */
  readonly conversationId: string | null;
  /** What went wrong meanwhile: what stands outside a modal dialog can be neither seen nor dismissed. */
  readonly notices: ReactNode;
}

/** A modal: what was filled in stays here until it is submitted. */
export function ModalDialog({ view, drafts, onDraft, conversationId, notices }: ModalDialogProps): ReactNode {
  const { state } = usePlayground();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const { inputs, missing, tries, isBusy, submit, close } = useSubmission(view, drafts, conversationId);
  const errors = useMemo(() => ({ ...view.errors, ...missing }), [view.errors, missing]);

  // After each try, and whenever the app finds something wrong; not while somebody mends it.
  useEffect(() => {
    const wrong = body.current?.querySelector('.field:has(.field__error)');
    wrong?.querySelector<HTMLElement>('input, textarea, button')?.focus();
  }, [tries, view.errors]);

  const scope = useMemo<BlockScope>(() => {
    const shown = Object.fromEntries(inputs.map(({ blockId, untouched }) => [blockId, drafts[blockId] ?? untouched]));
    return {
      on: 'modal',
      values: view.values,
      errors,
      form: { drafts: shown, setDraft: (blockId, value) => onDraft({ ...drafts, [blockId]: value }) },
    };
  }, [view.values, errors, inputs, drafts, onDraft]);

  return (
    <DialogFrame labelledBy={titleId} className="dialog--modal" onDismiss={close} onSubmit={submit}>
      <header className="dialog__head">
        <h2 id={titleId} className="dialog__title" lang={state.user.locale}>
          {view.title}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" data-modal="dismiss" onClick={close}>
          ×
        </button>
      </header>
      {notices}
      <div ref={body} className="dialog__body" lang={state.user.locale} data-view-id={view.id}>
        <BlockScopeContext value={scope}>
          <Blocks blocks={view.blocks} />
        </BlockScopeContext>
      </div>
      <footer className="dialog__foot" lang={state.user.locale}>
        {view.close === null && view.submit !== null ? null : (
          <button type="button" className="button" data-modal="close" onClick={close}>
            {view.close ?? 'Close'}
          </button>
        )}
        {view.submit === null ? null : (
          <button type="submit" className="button button--primary" data-modal="submit" aria-busy={isBusy}>
            {view.submit}
          </button>
        )}
      </footer>
    </DialogFrame>
  );
}
