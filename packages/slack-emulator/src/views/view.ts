import type { ChosenStates, StateValues } from '../interactions/state-values.ts';
import type { Block } from '../messages/message.ts';
import { readTextObject, stringOf } from '../render/text-object.ts';
import { installedApp } from '../workspace.ts';

/** A modal or a Home as a person has it before them. */
export type SeenView = {
  readonly id: string;
  /** Changes with every update. */
  readonly hash: string;
  readonly type: 'modal' | 'home';
  readonly userId: string;
  /** Empty for a Home. */
  readonly title: string;
  /** What is written on the buttons below; none where there is no such button. */
  readonly submit?: string;
  readonly close?: string;
  /** With the `block_id` and `action_id` Slack gives to what the app left unnamed. */
  readonly blocks: readonly Block[];
  readonly callbackId: string;
  readonly privateMetadata: string;
  /** By `block_id`, what the app says is wrong with what was typed in. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is typed in and chosen so far, as `state.values` will have it. */
  readonly values: StateValues;
};

/** A view in the emulator's memory. */
export type ViewRecord = {
  readonly id: string;
  readonly userId: string;
  readonly rootId: string;
  readonly previousId: string | null;
  /** What the app sent. */
  fields: Readonly<Record<string, unknown>>;
  blocks: readonly Block[];
  hash: string;
  errors: Readonly<Record<string, string>>;
  readonly chosen: ChosenStates;
};

/** What a person sees of a record. */
export function seenView(record: ViewRecord): SeenView {
  const { id, hash, userId, fields, blocks, errors, chosen } = record;
  const submit = readTextObject(fields['submit']);
  const close = readTextObject(fields['close']);
  return {
    id,
    hash,
    type: fields['type'] === 'home' ? 'home' : 'modal',
    userId,
    title: readTextObject(fields['title']),
    ...(submit === '' ? {} : { submit }),
    ...(close === '' ? {} : { close }),
    blocks,
    callbackId: stringOf(fields['callback_id']),
    privateMetadata: stringOf(fields['private_metadata']),
    errors,
    values: chosen.valuesOf(blocks),
  };
}

/** A view in the words of the wire: in answers of the Web API, and in what the app receives. */
export function describeView(record: ViewRecord, teamId: string): Record<string, unknown> {
  const { fields, blocks, chosen } = record;
  return {
    id: record.id,
    team_id: teamId,
    type: fields['type'],
    title: fields['title'] ?? null,
    submit: fields['submit'] ?? null,
    close: fields['close'] ?? null,
    blocks,
    private_metadata: stringOf(fields['private_metadata']),
    callback_id: stringOf(fields['callback_id']),
    external_id: stringOf(fields['external_id']),
    state: { values: chosen.valuesOf(blocks) },
    hash: record.hash,
    clear_on_close: fields['clear_on_close'] === true,
    notify_on_close: fields['notify_on_close'] === true,
    previous_view_id: record.previousId,
    root_view_id: record.rootId,
    app_id: installedApp.appId,
    app_installed_team_id: teamId,
    bot_id: installedApp.botId,
  };
}
