import type { Bench } from '../bench-context.ts';
import { measureBot } from './measure-bot.ts';
import { measureExport } from './measure-export.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureImports } from './measure-imports.ts';
import { measureOneByOne } from './measure-one-by-one.ts';
import { measureScan } from './measure-scan.ts';
import { measureSideBySide } from './measure-side-by-side.ts';
import { measureStreaming } from './measure-streaming.ts';
import { measureWork } from './measure-work.ts';
import type { Scale } from './scale.ts';
import type { Section } from './section.ts';

/** Everything that is measured, in this order; what the names stand for is what `--only` takes. */
export const sections: Readonly<Record<string, (bench: Bench, scale: Scale) => Promise<Section>>> = {
  sideBySide: measureSideBySide,
  oneByOne: measureOneByOne,
  streaming: measureStreaming,
  scan: measureScan,
  growth: measureGrowth,
  imports: measureImports,
  work: measureWork,
  bot: measureBot,
  export: measureExport,
};
