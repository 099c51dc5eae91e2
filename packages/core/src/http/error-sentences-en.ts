import { errorCodesInEnglish } from './error-codes-en.ts';
import type { ErrorSentences } from './error-sentences.ts';
import type { CanonicalRequestPart } from './canonical-request-difference.ts';
import type { SignatureRefusal } from './signature-refusal.ts';

const parts: Readonly<Record<CanonicalRequestPart, string>> = {
  method: 'the method',
  path: 'the path',
  query: 'the query',
  header: 'a header',
  'signed-headers': 'the list of signed headers',
  payload: 'the hash of the body',
};

function describePart(part: CanonicalRequestPart, name: string | undefined): string {
  if (name === undefined) return parts[part];
  return part === 'header' ? `the header “${name}”` : `${parts[part]}’s parameter “${name}”`;
}

function refusal(refusal: SignatureRefusal): ReturnType<ErrorSentences['refusal']> {
  switch (refusal.kind) {
    case 'clock-skew': {
      const seconds = Math.abs(Math.round(refusal.skewMs / 1000)).toLocaleString('en');
      const [slow, forward] = refusal.skewMs > 0 ? ['behind', 'forward'] : ['ahead of', 'back'];
      return {
        meaning: `The signature was refused: this machine’s clock is ${seconds} seconds ${slow} the service’s`,
        advice: `Set the clock ${forward} by ${seconds} seconds, or have it kept by NTP`,
      };
    }
    case 'canonical-request':
      return {
        meaning: `The signature was refused: ${describePart(refusal.part, refusal.name)} did not arrive as it was signed`,
        advice: 'Look for what changes requests on their way, a proxy or a dispatcher of your own',
      };
    case 'key-unknown':
      return {
        meaning: 'The signature was refused: the service does not know this access key id',
        advice: 'Check that it was copied whole, and that the key was neither disabled nor deleted',
      };
    case 'secret':
      return {
        meaning: 'The signature was refused though the request arrived as it was signed: the secret is not this key’s',
        advice: 'Copy access key id and secret access key again, as a pair',
      };
    case 'security-token':
      return {
        meaning:
          'The signature was refused: the security token of the temporary key is missing, over, or another key’s',
        advice: 'Get new temporary credentials, and use key, secret and token together',
      };
    case 'region-or-project':
      return {
        meaning: 'The credentials are good, but not for this project in this region',
        advice: 'Check region and project id against “My Credentials” in the console',
      };
    case 'permission':
      return {
        meaning: 'The credentials are good, but lack the permission to do this',
        advice: 'Have the account’s administrator grant it for SMN; if it is granted, check the project id',
      };
    case 'unexplained':
      return {
        meaning: 'The signature was refused, and the service did not say why',
        advice: 'Check the secret access key first, then region and project id, then whether a proxy changes requests',
      };
  }
}

/** What there is to say about errors in English. */
export const errorSentencesInEnglish: ErrorSentences = {
  codes: errorCodesInEnglish,
  refusal,
  connection: {
    'name-unknown': {
      meaning: 'The service’s address could not be found',
      advice: 'Check the region or the endpoint, and this machine’s DNS',
    },
    refused: {
      meaning: 'Nobody took the connection at the service’s address',
      advice: 'Check the endpoint, and whether a firewall or a proxy stands between',
    },
    certificate: {
      meaning: 'The certificate at the service’s address is not one to trust',
      advice: 'Check the endpoint; behind a proxy with a certificate of its own, give a dispatcher that knows it',
    },
    broken: {
      meaning: 'The connection to the service broke before an answer was here',
      advice: 'Try again; if it goes on, check the network',
    },
  },
  timeout: {
    meaning: 'The service took too long to answer',
    advice: 'Try again, ask about a shorter time, or allow more with `timeouts`',
  },
  response: (paths) => ({
    meaning: `The service answered in a form that cannot be read${paths.length === 0 ? '' : ` (at ${paths.join(', ')})`}`,
    advice: `Check that the endpoint is the one of SMN; if it is, report ${paths.length === 0 ? 'it to Huawei Cloud' : 'the places named'}`,
  }),
  query: (field, problem) => ({
    meaning:
      field === undefined
        ? 'The question is impossible, so nothing was sent'
        : `The query’s ${field} ${problem ?? 'is impossible'}`,
    advice: 'Change the question and ask again',
  }),
  waitFor: (seconds) => `Ask again in ${seconds} seconds`,
  compose: ({ meaning, advice }, { apiCode, requestId }) => {
    const facts = [apiCode, requestId && `request ${requestId}`].filter(Boolean).join(', ');
    return `${meaning}${facts && ` (${facts})`}. ${advice}.`;
  },
};
