import type { Workspace } from '../workspace.ts';
import type { CallArguments } from './call-arguments.ts';

/** What a method can look at. */
type MethodContext = {
  workspace: Workspace;
  /** Milliseconds since 1970. */
  now: number;
  callArguments: CallArguments;
};

/** What every Web API method answers with, at HTTP status 200. */
export type MethodResult =
  | { ok: true; [field: string]: unknown }
  | { ok: false; error: string; [field: string]: unknown };

/** One method of the Web API. */
export type WebApiMethod = {
  needsToken: boolean;
  run: (context: MethodContext) => MethodResult;
};
