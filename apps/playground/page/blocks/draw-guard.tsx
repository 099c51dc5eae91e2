import { Component, type ReactNode } from 'react';

/** Draws something else where drawing fails: what an app sends is not ours, and one block must not take the page away. */
export class DrawGuard extends Component<
  { readonly children: ReactNode; readonly otherwise: ReactNode },
  { readonly failed: boolean }
> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.otherwise : this.props.children;
  }
}
