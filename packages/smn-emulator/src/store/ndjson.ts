import { readFile } from 'node:fs/promises';
import { isObject } from '../unknown-fields.ts';
import type { ReportInput } from './report-row.ts';
import { checkReport } from './check-report.ts';

/**
 * Reads rows from NDJSON: one `Sms_report_data` a line, numbers in full, empty lines skipped.
 * Throws a `SyntaxError` that names the first wrong line and field, never what it holds.
 *
 * @example
 * await startSmnEmulator({ reports: parseReports('{"mobile":"13412346789","status":1,"status_desc":"DELIVRD"}\n') });
 */
export function parseReports(ndjson: string): ReportInput[] {
  const reports: ReportInput[] = [];
  for (const [position, line] of ndjson
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() !== '') reports.push(parseLine(line, position + 1));
  }
  return reports;
}

/**
 * Reads rows from an NDJSON file. Rejects as `parseReports` throws, and when the file cannot be read.
 *
 * @example
 * await using smn = await startSmnEmulator({ reports: await readReports('reports.ndjson') });
 */
export async function readReports(file: string | URL): Promise<ReportInput[]> {
  return parseReports(await readFile(file, 'utf8'));
}

function parseLine(line: string, lineNumber: number): ReportInput {
  const value = parseJson(line);
  if (!isObject(value)) throw new SyntaxError(`Line ${lineNumber} is not a JSON object`);
  const checked = checkReport(value);
  if (typeof checked === 'string') throw new SyntaxError(`Line ${lineNumber}: ${checked}`);
  return checked;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
