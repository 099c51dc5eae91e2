import type { Block, HomeView, KnownBlock, ModalView } from '@slack/types';

/** The parts of a pie. */
interface ChartSegment {
  /** @description The name of the segment. The minimum length is 1 and maximum length is 20 characters. */
  label: string;
  /** @description How much; more than nothing. */
  value: number;
}

/** One line, or one colour of bars. */
interface ChartSeries {
  /** @description The name of the series. The minimum length is 1 and maximum length is 20 characters. */
  name: string;
  /** @description One point for each category. Minimum 1, maximum 20 items. */
  data: {
    /** @description The category. The minimum length is 1 and maximum length is 20 characters. */
    label: string;
    value: number;
  }[];
}

interface ChartAxes {
  /** @description The categories, in order. Minimum 1, maximum 20 items. */
  categories: string[];
  /** @description Maximum length for this field is 50 characters. */
  x_label?: string;
  /** @description Maximum length for this field is 50 characters. */
  y_label?: string;
}

interface PieChart {
  type: 'pie';
  /** @description Minimum 1, maximum 6 items. */
  segments: ChartSegment[];
}

interface BarChart {
  type: 'bar';
  /** @description Minimum 1, maximum 6 items. */
  series: ChartSeries[];
  axis_config: ChartAxes;
}

interface LineChart {
  type: 'line';
  /** @description Minimum 1, maximum 6 items. */
  series: ChartSeries[];
  axis_config: ChartAxes;
}

interface AreaChart {
  type: 'area';
  /** @description Minimum 1, maximum 6 items. */
  series: ChartSeries[];
  axis_config: ChartAxes;
}

/** Slack's chart block, which its own types do not have. */
interface DataVisualizationBlock extends Block {
  type: 'data_visualization';
  /** @description Shown above the chart. The minimum length is 1 and maximum length is 50 characters. */
  title: string;
  chart: PieChart | BarChart | LineChart | AreaChart;
}

/** Every block there is; `AnyBlock` of Slack's types would let everything with a `type` pass. */
export type SurfaceBlock = KnownBlock | DataVisualizationBlock;

/** What the schema is made of: its entry points are the fields. */
export interface BlockKit {
  message: {
    blocks: SurfaceBlock[];
  };
  modal: Omit<ModalView, 'blocks'> & {
    /** @description Max of 100 blocks. */
    blocks: SurfaceBlock[];
  };
  home: Omit<HomeView, 'blocks'> & {
    /** @description Max of 100 blocks. */
    blocks: SurfaceBlock[];
  };
}
