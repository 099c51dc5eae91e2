import { startTransition, useOptimistic, type ReactNode } from 'react';
import type { PlaygroundFault } from '../../src/protocol.ts';
import { usePlayground } from '../app/playground.ts';
import { faultTexts } from './fault-texts.ts';

/** Lets one thing go wrong, or go right again. */
export function FaultSwitch({ fault }: { readonly fault: PlaygroundFault }): ReactNode {
  const { state, act } = usePlayground();
  // What was just switched is seen at once.
  const [isOn, show] = useOptimistic(state.faults.includes(fault));
  const turn = (wanted: boolean): void =>
    startTransition(async () => {
      show(wanted);
      await act({ kind: 'fault', fault, isOn: wanted });
    });
  const { name, effect } = faultTexts[fault];
  return (
    <label className="fault">
      <input
        type="checkbox"
        data-fault={fault}
        checked={isOn}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      <span className="fault__name">{name}</span>
      <span className="fault__effect">{effect}</span>
    </label>
  );
}
