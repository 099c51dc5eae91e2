import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportQuery, SmnClient } from '../src/index.ts';
import { startRecordingServer } from './recording-server.ts';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');
// The sample's window is of August 2017.
const clock = () => Date.parse('2017-09-01T00:00:00Z');
const projectId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

function clientOf(endpoint: string): SmnClient {
  return new SmnClient({ endpoint, projectId, credentials: { accessKeyId: 'AK', secretAccessKey: 'SK' }, clock });
}

const sampleQuery = reportQuery({ clock })
  .sign('*******')
  .message('ce7f2f7343224f8c9597b05a9a0bcc2e')
  .mobile('134****6789')
  .status('delivered')
  .between(1_504_146_012_000, 1_504_146_012_000);

describe('the document’s samples', () => {
  it('request: the same method, path, names and values', async () => {
    await using server = await startRecordingServer(fixture('document-response.json'));
    await using smn = clientOf(server.url);
    await smn.reports(sampleQuery).firstPage();

    const documented = new URL(fixture('document-request.txt').trim(), server.url);
    const [request] = server.requests;
    const sent = new URL(request?.target ?? '', server.url);
    expect(request?.method).toBe('GET');
    expect(sent.pathname).toBe(decodeURIComponent(documented.pathname).replace('{project_id}', projectId));
    expect(sent.searchParams.size).toBe(8);
    expect(Object.fromEntries(sent.searchParams)).toEqual(Object.fromEntries(documented.searchParams));
  });

  it('response: three reports, field by field', async () => {
    await using server = await startRecordingServer(fixture('document-response.json'));
    await using smn = clientOf(server.url);
    const page = await smn.reports(reportQuery({ clock }).sign('s').last('1h')).firstPage();

    expect(page).toMatchObject({
      requestId: 'ce7f2f7343224f8c9597b05a9a0bcc2e',
      count: 3,
      received: 3,
      unreadable: [],
    });
    const common = {
      mobile: '134****6789',
      nationCode: '86',
      signId: 'ce7f2f7343224f8c9597b05a9a0bcc2e',
      segments: 2,
      extendCode: null,
      contradiction: null,
      submitTime: new Date('2016-08-02T08:10:01Z'),
      deliverTime: new Date('2016-08-02T08:10:02Z'),
    };
    const raw = (JSON.parse(fixture('document-response.json')) as { data: unknown[] }).data;
    expect(page.reports).toEqual([
      {
        ...common,
        messageId: 'ce7f2f7343224f8c9597b05a9a0bcc2e',
        status: 'pending',
        isFinal: false,
        statusCode: null,
        raw: raw[0],
      },
      {
        ...common,
        messageId: 'b23f2f7343224f8c9597b05a9a0bcc56',
        status: 'delivered',
        isFinal: true,
        statusCode: 'DELIVRD',
        raw: raw[1],
      },
      {
        ...common,
        messageId: '589f2f7343224f8c9597b05a9a0bcsde',
        status: 'failed',
        isFinal: true,
        statusCode: 'REJECTD',
        raw: raw[2],
      },
    ]);
  });
});
