import type { Fields } from '../blocks/fields.ts';
import type { Value } from './element-value.ts';

/** How an element is found, named and explained. */
export interface ElementNames {
  /** Slack's own names, as attributes: what a test looks for. */
  readonly data: { readonly 'data-action-id': string; readonly 'data-block-id': string };
  /** The id of the control itself, for its label. */
  readonly id: string;
  /** The ids of what names it and what explains it, if anything does. */
  readonly labelledBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
}

/** What every element is drawn from. */
export interface ElementProps {
  readonly element: Fields;
  readonly names: ElementNames;
  readonly value: Value;
  /** Something of this element is on its way. */
  readonly isBusy: boolean;
  /** A button is pressed with `null`. */
  readonly onChoose: (value: Value | null) => void;
}
