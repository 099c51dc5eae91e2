import type { ReactNode } from 'react';
import type { PageBlock } from '../../src/protocol.ts';
import { ActionsBlock } from './actions-block.tsx';
import { ChartBlock } from './chart-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { DataTableBlock } from './data-table-block.tsx';
import { DrawGuard } from './draw-guard.tsx';
import { stringOf } from './fields.ts';
import { HeaderBlock } from './header-block.tsx';
import { ImageBlock } from './image-block.tsx';
import { InputBlock } from './input-block.tsx';
import { isLibraryBlock, LibraryBlock } from './library-block.tsx';
import { SectionBlock } from './section-block.tsx';
import { TableBlock } from './table-block.tsx';
import { UnknownPiece } from './unknown-piece.tsx';

/** Blocks, below each other. */
export function Blocks({ blocks }: { readonly blocks: readonly PageBlock[] }): ReactNode {
  return (
    <div className="blocks">
      {blocks.map((block, index) => (
        <Block key={stringOf(block['block_id']) || index} block={block} />
      ))}
    </div>
  );
}

/** One block; a red box for what is not drawn. */
function Block({ block }: { readonly block: PageBlock }): ReactNode {
  const unknown = <UnknownPiece kind="block" type={block.type} json={block} />;
  return (
    <DrawGuard otherwise={unknown}>
      <div className="block" data-block-type={block.type}>
        {draw(block) ?? unknown}
      </div>
    </DrawGuard>
  );
}

function draw(block: PageBlock): ReactNode {
  switch (block.type) {
    case 'header':
      return <HeaderBlock block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'divider':
      return <hr />;
    case 'section':
      return <SectionBlock block={block} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'actions':
    case 'context_actions':
      return <ActionsBlock block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'data_table':
      return <DataTableBlock block={block} />;
    default:
      return isLibraryBlock(block) ? drawByLibrary(block) : null;
  }
}

function drawByLibrary(block: Parameters<typeof LibraryBlock>[0]['block'] & PageBlock): ReactNode {
  return block.type === 'data_visualization' ? <ChartBlock block={block} /> : <LibraryBlock block={block} />;
}
