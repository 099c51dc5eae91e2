import { PassThrough, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { AuditError } from '../src/audit/audit-sink.ts';
import { standardOutputSink } from '../src/audit/standard-output-sink.ts';

describe('audit lines on standard output', () => {
  it('are there in their order, and the stream stays open', async () => {
    const stream = new PassThrough();
    const sink = standardOutputSink(stream, () => 42);
    expect(sink.lastWriteMs).toBeNull();
    const writing = ['one', 'two'].map(async (line) => sink.write(line));
    expect(sink.waiting).toBe(2);
    await sink.close();
    await Promise.all(writing);
    expect([sink.waiting, sink.lastWriteMs]).toEqual([0, 42]);
    await expect(sink.write('three')).rejects.toMatchObject({ errno: 'CLOSED' });
    stream.end('of somebody else');
    expect(await text(stream)).toBe('one\ntwo\nof somebody else');
  });

  it('count as written when the stream has taken them, not before', async () => {
    let take = () => {};
    const stream = new Writable({
      write(_chunk, _encoding, taken) {
        take = taken;
      },
    });
    const sink = standardOutputSink(stream);
    const writing = sink.write('one');
    const flushing = sink.flush();
    expect(sink.waiting).toBe(1);
    take();
    await Promise.all([writing, flushing]);
    expect(sink.waiting).toBe(0);
  });

  it('that nobody reads are refused with a word, and end nothing', async () => {
    const stream = new Writable({
      write(_chunk, _encoding, taken) {
        taken(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const sink = standardOutputSink(stream);
    await expect(sink.write('one')).rejects.toThrow(
      new AuditError('EPIPE', 'Standard output cannot be written: nobody reads it any more'),
    );
    await sink.flush();
    expect(sink.lastWriteMs).toBeNull();
  });
});
