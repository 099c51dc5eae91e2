import { jsonAnswer, type Answer } from '../http/answer.ts';

/** The API gateway's error body: `{ error_msg, error_code, request_id }`. */
export function gatewayError(status: number, code: string, message: string, requestId: string): Answer {
  return jsonAnswer(status, { error_msg: message, error_code: code, request_id: requestId });
}

/** 401 of the gateway, before the service sees the request. */
export function notAuthenticated(reason: string, requestId: string): Answer {
  return gatewayError(401, 'APIGW.0301', `Incorrect IAM authentication information: ${reason}`, requestId);
}

/** 404 of the gateway for a method and path that nobody serves. */
export function noSuchApi(requestId: string): Answer {
  const message = 'The API does not exist or has not been published in the environment';
  return gatewayError(404, 'APIGW.0101', message, requestId);
}
