import { isJsonObject } from '../../json-value.ts';
import type { BlockKitProblem } from '../problem.ts';
import { isOfType, listIn, problemAt, type Placed, type SurfaceRule } from '../surface.ts';

const mostCharts = 2;
const mostCharactersOfCategory = 20;

/** Charts: two a message, and data that fits the axes. */
export const charts: SurfaceRule = ({ blocks }) => {
  const found = blocks.filter((block) => isOfType(block, 'data_visualization'));
  return [
    ...found.slice(mostCharts).map((block) => problemAt(block, 'too many data_visualization blocks')),
    ...found.flatMap(({ fields, pointer }) =>
      isJsonObject(fields['chart']) ? checkChart({ fields: fields['chart'], pointer: `${pointer}/chart` }) : [],
    ),
  ];
};

function checkChart(chart: Placed): readonly BlockKitProblem[] {
  if (isOfType(chart, 'pie')) return checkPie(chart);
  const axes = chart.fields['axis_config'];
  const categories: readonly unknown[] =
    isJsonObject(axes) && Array.isArray(axes['categories']) ? axes['categories'] : [];
  return [
    ...checkCategories(chart, categories),
    ...checkUnique(listIn(chart, 'series'), 'name'),
    ...listIn(chart, 'series').flatMap((series) => checkSeries(series, categories)),
  ];
}

function checkPie(chart: Placed): readonly BlockKitProblem[] {
  const segments = listIn(chart, 'segments');
  const empty = segments.filter(({ fields }) => typeof fields['value'] === 'number' && fields['value'] <= 0);
  return [
    ...checkUnique(segments, 'label'),
    ...empty.map((segment) => problemAt(segment, 'must be more than 0', 'value')),
  ];
}

function checkCategories(chart: Placed, categories: readonly unknown[]): readonly BlockKitProblem[] {
  return categories.flatMap((category, index) => {
    const field = `axis_config/categories/${index}`;
    if (typeof category !== 'string') return [];
    if (category === '') return [problemAt(chart, 'must be more than 0 characters', field)];
    if (category.length > mostCharactersOfCategory) {
      return [problemAt(chart, `must be less than ${mostCharactersOfCategory + 1} characters`, field)];
    }
    return categories.indexOf(category) < index ? [problemAt(chart, 'must be unique', field)] : [];
  });
}

function checkSeries(series: Placed, categories: readonly unknown[]): readonly BlockKitProblem[] {
  const labels = listIn(series, 'data').map(({ fields }) => fields['label']);
  const fits = labels.length === categories.length && categories.every((category) => labels.includes(category));
  return fits ? [] : [problemAt(series, 'must have exactly one point for each category', 'data')];
}

function checkUnique(items: readonly Placed[], field: string): readonly BlockKitProblem[] {
  const names = items.map(({ fields }) => fields[field]);
  return items
    .filter((_item, index) => names.indexOf(names[index]) < index)
    .map((item) => problemAt(item, 'must be unique', field));
}
