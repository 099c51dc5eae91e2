import type { ReactNode } from 'react';
import type { PageFile } from '../../src/protocol.ts';
import { fileAddress } from '../server/api.ts';

/** A file, to be downloaded. */
export function FileCard({ file }: { readonly file: PageFile }): ReactNode {
  return (
    <a className="file-card" href={fileAddress(file)} download={file.name} data-file-id={file.id}>
      <span className="file-card__icon" aria-hidden="true">
        📄
      </span>
      <span className="file-card__words">
        <span className="file-card__name">{file.name}</span>
        <span className="file-card__size">{sizeInWords(file.bytes)} · Download</span>
      </span>
    </a>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toFixed(1)} ${unit}`;
}
