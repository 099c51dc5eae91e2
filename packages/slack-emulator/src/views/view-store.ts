import { nameBlocks } from '../conversations/name-blocks.ts';
import { ChosenStates } from '../interactions/state-values.ts';
import { blocksOf } from '../messages/read-message.ts';
import type { RandomBytes } from '../random-bytes.ts';
import type { ViewRecord } from './view.ts';

const deepestStack = 3;

type Fields = Readonly<Record<string, unknown>>;

/** What became of a view. */
export type ViewChange = 'opened' | 'pushed' | 'updated' | 'published' | 'closed' | 'errors';

/** What every person has open: a stack of modals, and a Home. */
export class ViewStore {
  readonly #stacks = new Map<string, ViewRecord[]>();
  readonly #homes = new Map<string, ViewRecord>();
  readonly #clock: () => number;
  readonly #randomBytes: RandomBytes;
  readonly #onChange: (change: ViewChange, view: ViewRecord) => void;
  #count = 0;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number, randomBytes: RandomBytes, onChange: (change: ViewChange, view: ViewRecord) => void) {
    this.#clock = clock;
    this.#randomBytes = randomBytes;
    this.#onChange = onChange;
  }

  /** The modal on top, if one is open. */
  top(userId: string): ViewRecord | undefined {
    return this.#stackOf(userId).at(-1);
  }

  /** The Home, if one was published. */
  home(userId: string): ViewRecord | undefined {
    return this.#homes.get(userId);
  }

  /** A view that is open, by its id or the app's own. */
  find(wanted: { id?: string | undefined; externalId?: string | undefined }): ViewRecord | undefined {
    const all = [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
    if (wanted.id !== undefined) return all.find(({ id }) => id === wanted.id);
    return all.find(({ fields }) => fields['external_id'] === wanted.externalId);
  }

  /** Opens a modal. Another one of the app that is still open makes way. */
  open(userId: string, fields: Fields): ViewRecord {
    const view = this.#create(userId, fields);
    this.#stacks.set(userId, [view]);
    this.#onChange('opened', view);
    return view;
  }

  /** Puts a modal on top of the open one, or answers `undefined` when three are open. */
  push(userId: string, fields: Fields): ViewRecord | undefined {
    const stack = this.#stackOf(userId);
    if (stack.length >= deepestStack) return undefined;
    const view = this.#create(userId, fields, stack.at(-1));
    this.#stacks.set(userId, [...stack, view]);
    this.#onChange('pushed', view);
    return view;
  }

  /** Puts other contents into a view. What was typed into blocks and elements of the same names stays. */
  update(view: ViewRecord, fields: Fields, change: 'updated' | 'published' = 'updated'): void {
    view.fields = fields;
    view.blocks = nameBlocks(blocksOf(fields['blocks']), `${view.id}b`);
    view.hash = this.#newHash();
    view.errors = {};
    this.#onChange(change, view);
  }

  /** Shows a Home. */
  publish(userId: string, fields: Fields): ViewRecord {
    const present = this.#homes.get(userId);
    if (present !== undefined) {
      this.update(present, fields, 'published');
      return present;
    }
    const view = this.#create(userId, fields);
    this.#homes.set(userId, view);
    this.#onChange('published', view);
    return view;
  }

  /** Shows what is wrong with what was typed in. */
  showErrors(view: ViewRecord, errors: Readonly<Record<string, string>>): void {
    view.errors = errors;
    this.#onChange('errors', view);
  }

  /** Closes the modal on top. */
  pop(userId: string): void {
    const stack = this.#stackOf(userId);
    const closed = stack.at(-1);
    this.#stacks.set(userId, stack.slice(0, -1));
    if (closed !== undefined) this.#onChange('closed', closed);
  }

  /** Closes all modals, the one on top first. */
  clear(userId: string): void {
    while (this.top(userId) !== undefined) this.pop(userId);
  }

  /** Takes everything away that anybody has open, without a word. */
  forget(): void {
    this.#stacks.clear();
    this.#homes.clear();
  }

  #stackOf(userId: string): readonly ViewRecord[] {
    return this.#stacks.get(userId) ?? [];
  }

  #create(userId: string, fields: Fields, below?: ViewRecord): ViewRecord {
    this.#count += 1;
    const id = `V0${String(this.#count).padStart(6, '0')}`;
    return {
      id,
      userId,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      fields,
      blocks: nameBlocks(blocksOf(fields['blocks']), `${id}b`),
      hash: this.#newHash(),
      errors: {},
      chosen: new ChosenStates(),
    };
  }

  #newHash(): string {
    return `${Math.floor(this.#clock() / 1000)}.${this.#randomBytes('hash', 4).toString('hex')}`;
  }
}
