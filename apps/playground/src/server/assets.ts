import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { textAnswer, type Answer } from './http-answer.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A file of the built page. */
export async function assetAnswer(directory: string, path: string): Promise<Answer> {
  const file = path === '/' ? 'index.html' : normalize(path).replace(/^[/\\]+/, '');
  const whole = join(directory, file);
  const contentType = contentTypes[extname(file)];
  const body = whole.startsWith(directory + sep) ? await readFile(whole).catch(() => undefined) : undefined;
  if (body !== undefined && contentType !== undefined) return { status: 200, contentType, body };
  return path === '/'
    ? textAnswer(
        'The page is not built: run "node --run build:page" in apps/playground, or start it with "npm start".',
        503,
      )
    : textAnswer('There is nothing here.', 404);
}
