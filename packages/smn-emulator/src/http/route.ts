import type { EmulatorState } from '../emulator-state.ts';
import type { Caller } from '../gateway/authenticate.ts';
import type { Answer } from './answer.ts';
import type { Received } from './received.ts';

/** What a route knows of the request it answers. */
export interface RouteContext {
  readonly state: EmulatorState;
  readonly received: Received;
  readonly requestId: string;
  /** The named segments of the path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Applies a fault that changes a page's rows; gives them back as they are when there is none. */
  readonly changeRows: (rows: readonly unknown[]) => readonly unknown[];
  /** Notes by what the caller proved who they are, for the log. */
  readonly noteProof: (proof: Caller['proof']) => void;
}

/** One method and path of the API. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** Segments; one that starts with `:` matches anything and is named. */
  readonly path: string;
  /** Whether the gateway authenticates the caller before the route runs. */
  readonly open?: true;
  readonly answer: (context: RouteContext) => Answer | Promise<Answer>;
}

/** The named segments when the path is the route's; `undefined` when it is another. One `/` at the end does not matter. */
export function matchPath(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  const wanted = route.path.split('/');
  const given = segments.at(-1) === '' ? segments.slice(0, -1) : segments;
  if (wanted.length !== given.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [position, segment] of wanted.entries()) {
    const value = given[position] ?? '';
    if (segment.startsWith(':')) parameters[segment.slice(1)] = value;
    else if (segment !== value) return undefined;
  }
  return parameters;
}
