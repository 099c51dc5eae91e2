const lineBreak = 0x0a;
const longestLine = 1024 * 1024;

/**
 * The lines of a stream of bytes, those of one piece together. Only a line feed ends one: what else a reader may take
 * for a line's end may stand inside a JSON string. Of what is too long for any line nothing is kept but its first part.
 */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<readonly string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of bytes) {
    const last = piece.lastIndexOf(lineBreak);
    if (last === -1) {
      if (rest.length < longestLine) rest = Buffer.concat([rest, piece]);
      continue;
    }
    yield Buffer.concat([rest, piece.subarray(0, last)])
      .toString('utf8')
      .split('\n');
    rest = Buffer.from(piece.subarray(last + 1));
  }
  if (rest.length > 0) yield [rest.toString('utf8')];
}
