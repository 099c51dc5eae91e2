import { explainError, SmnError } from '@org/smn-core';
import { inSentence } from '../locales/en/words.ts';

/** What can be wrong about SMN before anything is found there, in the order in which it has to be mended. */
export const smnStages = ['SMN', 'SMN clock', 'SMN credentials', 'SMN project', 'SMN permission'] as const;

export type SmnStage = (typeof smnStages)[number];

/** Why SMN did not answer what was asked. */
export interface SmnTrouble {
  readonly stage: SmnStage;
  readonly sentence: string;
  readonly mend: string;
}

/** What came of a call. */
export type Settled<Value> = { readonly value: Value } | { readonly trouble: SmnTrouble };

/** Where what a stage is about is written down. */
const variables: Readonly<Partial<Record<SmnStage, string>>> = {
  SMN: 'HUAWEICLOUD_SDK_REGION and SMN_ENDPOINT say where it is',
  'SMN credentials':
    'They are in HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, with HUAWEICLOUD_SDK_SECURITY_TOKEN for temporary ones',
  'SMN project': 'They are in HUAWEICLOUD_SDK_REGION, or SMN_ENDPOINT, and HUAWEICLOUD_SDK_PROJECT_ID',
};

/** What a failed call says about the deployment. @param error what a call of the client threw */
export function troubleOf(error: unknown): SmnTrouble {
  if (error instanceof SmnError) return explained(error);
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    const mend = 'Check the network between this machine and SMN, and run this again';
    return { stage: 'SMN', sentence: 'no answer came in time', mend };
  }
  const name = error instanceof Error ? error.name : 'unknown';
  return { stage: 'SMN', sentence: `this program failed (${name})`, mend: 'Report it to whoever makes the bot' };
}

/** Why there cannot even be a client. @param error its words name options, never values */
export function troubleWithOptions({ message }: TypeError): SmnTrouble {
  const sentence = message.replace(/^SmnClient cannot be made: /, '');
  return { stage: 'SMN', sentence, mend: 'Correct the HUAWEICLOUD_SDK_… variables and SMN_ENDPOINT' };
}

function explained(error: SmnError): SmnTrouble {
  const stage = stageOf(error);
  const { meaning, advice } = inTwo(explainError(error, 'en'));
  // Trouble of the service's own is not mended by asking somewhere else.
  const where = error.code === 'api' && error.retryable ? undefined : variables[stage];
  return { stage, sentence: inSentence(meaning), mend: where === undefined ? advice : `${advice}. ${where}` };
}

function stageOf({ code, status = 0, apiCode = '', refusal }: SmnError): SmnStage {
  if (code !== 'api') return 'SMN';
  switch (refusal?.kind) {
    case 'clock-skew':
      return 'SMN clock';
    case 'region-or-project':
      return 'SMN project';
    case 'permission':
      return 'SMN permission';
    case 'key-unknown':
    case 'secret':
    case 'security-token':
    case 'canonical-request':
    case 'unexplained':
      return 'SMN credentials';
    case undefined:
      break;
  }
  if (status === 401 || apiCode === 'SMN.0022' || apiCode === 'SMN.0165') return 'SMN credentials';
  // Without a code of its own, it was not the service that answered.
  if (status >= 500 || status === 429 || apiCode === '') return 'SMN';
  return status === 404 || apiCode === 'SMN.0090' ? 'SMN project' : 'SMN permission';
}

/** Core's explanation is what happened, and what to do: two sentences. */
function inTwo(explanation: string): { readonly meaning: string; readonly advice: string } {
  const [, meaning = explanation, advice = ''] = /^(.*?)\. (.*?)\.?$/s.exec(explanation) ?? [];
  return { meaning, advice };
}
