import type { PageState } from '../../src/protocol.ts';
import type { OptionGroup } from '../elements/element-options.ts';

/** Shortcuts as a menu lists them. */
export function shortcutOptions(shortcuts: PageState['globalShortcuts']): readonly OptionGroup[] {
  const options = shortcuts.map(({ callbackId, name }) => ({ value: callbackId, label: name, description: '' }));
  return [{ label: '', options }];
}
