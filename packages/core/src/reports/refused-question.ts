import { SmnError } from '../http/errors.ts';
import type { ReportQuery } from './report-query.ts';

/** Our clock is ahead, and "until now" lies in the service's future: until its now, then. */
export function endOfServiceClock(asked: ReportQuery, error: unknown): ReportQuery | null {
  if (!(error instanceof SmnError) || error.apiCode !== 'SMN.0113' || error.serverTimeMs === undefined) return null;
  return asked.endedBy(error.serverTimeMs);
}

/** Error codes that speak of another part of the question than its number. */
const notAboutTheNumber = /^SMN\.?0(015|077|080|084|087|103|104|113|114)$/;

/** The number of the question may be what the service does not take. */
export function refusesTheNumber(error: unknown): boolean {
  return (
    error instanceof SmnError &&
    error.code === 'api' &&
    (error.status === 400 || error.status === 404) &&
    !notAboutTheNumber.test(error.apiCode ?? '')
  );
}
