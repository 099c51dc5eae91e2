import { useId, type ReactNode } from 'react';
import { Element, isGroup } from '../elements/element.tsx';
import { ActionElement } from '../elements/action-element.tsx';
import { useSend } from '../elements/use-send.ts';
import { valueOf, type Value } from '../elements/element-value.ts';
import { useBlockScope, type BlockScope } from './block-scope.ts';
import { isFields, stringOf, textOf, type Fields } from './fields.ts';
import { UnknownPiece } from './unknown-piece.tsx';

/** A label, something to fill in, a hint, and what is wrong with it. */
export function InputBlock({ block }: { readonly block: Fields }): ReactNode {
  const { form } = useBlockScope();
  const { element } = block;
  if (!isFields(element)) return <UnknownPiece kind="block" type="input" json={block} />;
  // Where nothing is submitted, the app can only be told at once.
  if (form === null) return <ActionElement element={element} blockId={stringOf(block['block_id'])} />;
  return <Field block={block} element={element} form={form} />;
}

interface FieldProps {
  readonly block: Fields;
  readonly element: Fields;
  readonly form: NonNullable<BlockScope['form']>;
}

function Field({ block, element, form: { drafts, setDraft } }: FieldProps): ReactNode {
  const { values, errors } = useBlockScope();
  const id = useId();
  const blockId = stringOf(block['block_id']);
  const actionId = stringOf(element['action_id']);
  const { send, isBusy } = useSend(element, blockId);
  const hint = textOf(block['hint']);
  const error = errors[blockId] ?? '';
  const explains = [...(error === '' ? [] : [`${id}error`]), ...(hint === '' ? [] : [`${id}hint`])].join(' ');
  const isOptional = block['optional'] === true;
  const label = (
    <>
      {textOf(block['label'])}
      {isOptional ? (
        <span className="field__optional" lang="en">
          {' '}
          (optional)
        </span>
      ) : null}
    </>
  );
  const choose = (value: Value | null): void => {
    setDraft(blockId, value ?? '');
    if (block['dispatch_action'] === true) void send(value);
  };
  return (
    <div className="field" data-field={blockId}>
      {isGroup(stringOf(element['type'])) ? (
        <span id={`${id}label`} className="field__label">
          {label}
        </span>
      ) : (
        <label id={`${id}label`} htmlFor={id} className="field__label">
          {label}
        </label>
      )}
      <Element
        element={element}
        names={{
          data: { 'data-action-id': actionId, 'data-block-id': blockId },
          id,
          labelledBy: `${id}label`,
          describedBy: explains === '' ? undefined : explains,
          isInvalid: error !== '',
          isRequired: !isOptional,
        }}
        value={drafts[blockId] ?? valueOf(element, values[blockId]?.[actionId])}
        isBusy={isBusy}
        onChoose={choose}
      />
      {error === '' ? null : (
        <p id={`${id}error`} className="field__error">
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {hint === '' ? null : (
        <p id={`${id}hint`} className="field__hint">
          {hint}
        </p>
      )}
    </div>
  );
}
