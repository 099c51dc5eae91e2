import type { ErrorText, ErrorTopic } from './error-codes.ts';

const enterpriseOnly: ErrorText = {
  meaning: 'Only enterprise accounts that are authenticated with a certificate may use this',
  advice: 'Have the account authenticated as an enterprise in the Huawei Cloud console',
};
const realNameMissing: ErrorText = {
  meaning: 'The account has no real-name authentication',
  advice: 'Complete real-name authentication in the account center of Huawei Cloud',
};

/** Every error code in English. */
export const errorCodesInEnglish: Readonly<Record<ErrorTopic, ErrorText>> = {
  'SMN.0001': {
    meaning: 'The account has no permission for this resource',
    advice: 'Have its administrator grant it permission for SMN, and check that the project id is one of its own',
  },
  'SMN.0015': {
    meaning: 'The offset or the limit of the page is out of range',
    advice: 'Ask for an offset of 0 or more and for 1 to 100 rows',
  },
  'SMN.0016': {
    meaning: 'The database of the service failed',
    advice: 'Try again in a few minutes',
  },
  'SMN.0018': {
    meaning: 'The service failed inside',
    advice: 'Try again later; if it goes on, report it to Huawei Cloud',
  },
  'SMN.0022': {
    meaning: 'The token is not valid',
    advice: 'Get a new token from IAM',
  },
  'SMN.0057': {
    meaning: 'Too many SMS went to one number: 60 an hour and 200 in 12 hours are allowed',
    advice: 'Wait for the limit to pass, and look for a loop that sends too often',
  },
  'SMN.0070': {
    meaning: 'The account is restricted',
    advice: 'Check its balance and pay what is open',
  },
  'SMN.0071': {
    meaning: 'The account is frozen',
    advice: 'Find out why in the Huawei Cloud console, and have it unfrozen',
  },
  'SMN.0077': {
    meaning: 'The status asked for is not valid',
    advice: 'Ask for 0 (waiting for the receipt), 1 (delivered) or 2 (failed)',
  },
  'SMN.0080': {
    meaning: 'The signature id is not valid',
    advice: 'Copy the id from the list of SMS signatures',
  },
  'SMN.0083': realNameMissing,
  'SMN.0084': {
    meaning: 'The account has no SMS signature with this id',
    advice: 'Choose an approved signature of this project',
  },
  'SMN.0087': {
    meaning: 'The SMS signature is not approved',
    advice: 'Wait for its review, or choose one that is approved',
  },
  'SMN.0089': {
    meaning: 'The billing system of the service failed',
    advice: 'Try again after a while',
  },
  'SMN.0090': {
    meaning: 'The domain id of the account is not valid',
    advice: 'Copy the account id from “My Credentials” in the console',
  },
  'SMN.0103': {
    meaning: 'The start time is not valid',
    advice: 'Give the start in milliseconds since 1970',
  },
  'SMN.0104': {
    meaning: 'The end time is not valid',
    advice: 'Give the end in milliseconds since 1970',
  },
  'SMN.0113': {
    meaning: 'Start and end must both lie within the past three months',
    advice: 'Choose a window that starts later and does not end in the future',
  },
  'SMN.0114': {
    meaning: 'The end of the window must be later than its start',
    advice: 'Swap the two times, or make the window longer',
  },
  'SMN.0147': enterpriseOnly,
  'SMN.0150': {
    meaning: 'The real-name registration with the company’s certificate is missing',
    advice: 'Register the company with its certificate in the console',
  },
  'SMN.0153': enterpriseOnly,
  'SMN.0154': enterpriseOnly,
  'SMN.0165': {
    meaning: 'The token of the tenant is not valid',
    advice: 'Get a new token for this account and project',
  },
  'SMN.0167': {
    meaning: 'The service does not know this phone number',
    advice: 'Check the number; when it is masked, ask without it and look through the answer',
  },
  'SMN.0195': realNameMissing,
  'SMN.0228': {
    meaning: 'This account may not use this API',
    advice: 'Apply for it with the customer service of Huawei Cloud',
  },
  SMN0261: {
    meaning: 'The balance of the account is too low',
    advice: 'Top the account up',
  },
  'APIGW.0301': {
    meaning: 'The gateway could not make sure who asks',
    advice: 'Check the access key, its secret or the token, and this machine’s clock',
  },
  'HTTP 400': {
    meaning: 'The service did not accept a parameter of the request',
    advice: 'Check what was asked for',
  },
  'HTTP 401': {
    meaning: 'The service does not know who asks',
    advice: 'Check the credentials that the request was made with',
  },
  'HTTP 403': {
    meaning: 'The service does not allow this',
    advice: 'Check the account’s permissions',
  },
  'HTTP 404': {
    meaning: 'The service has no such thing',
    advice: 'Check the region, the project id and the ids asked for',
  },
  'HTTP 408': {
    meaning: 'The service waited too long for the request',
    advice: 'Ask once more; if it goes on, check the network',
  },
  'HTTP 429': {
    meaning: 'Too many requests at once',
    advice: 'Wait a moment before asking again',
  },
  'HTTP 5xx': {
    meaning: 'The service, or the gateway before it, is in trouble',
    advice: 'Try again in some minutes',
  },
  'HTTP other': {
    meaning: 'The service answered with a status that its documentation does not list',
    advice: 'Check that the endpoint is the one of SMN, with no proxy answering in its place',
  },
};
