import type { ErrorText, ErrorTopic } from './error-codes.ts';
import type { SignatureRefusal } from './signature-refusal.ts';

/** How a connection failed, as far as a person can do something about it. */
export type ConnectionTrouble = 'name-unknown' | 'refused' | 'certificate' | 'broken';

/** Everything about errors that one language has to say. */
export interface ErrorSentences {
  readonly codes: Readonly<Record<ErrorTopic, ErrorText>>;
  readonly refusal: (refusal: SignatureRefusal) => ErrorText;
  readonly connection: Readonly<Record<ConnectionTrouble, ErrorText>>;
  readonly timeout: ErrorText;
  /** @param paths places in the answer, none when it is unreadable as a whole */
  readonly response: (paths: readonly string[]) => ErrorText;
  readonly query: (field: string | undefined, problem: string | undefined) => ErrorText;
  /** Advice that takes the place of any other: when to ask again. */
  readonly waitFor: (seconds: string) => string;
  /** Meaning and advice as a person reads them, with what support will ask for. */
  readonly compose: (text: ErrorText, facts: { readonly apiCode?: string; readonly requestId?: string }) => string;
}
