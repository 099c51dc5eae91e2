import type { BlockKitProblem } from '../problem.ts';
import { isOfType, problemAt, type Placed, type SurfaceRule } from '../surface.ts';

const mostCharactersOfImageUrl = 3000;

/** URLs that lead somewhere, dates and times that are some. */
export const addressesAndFormats: SurfaceRule = ({ objects }) =>
  objects.flatMap((object) => {
    if (isOfType(object, 'button')) return checkUrl(object, 'url');
    if (isOfType(object, 'image')) return [...checkUrl(object, 'image_url'), ...checkImageUrlLength(object)];
    if (isOfType(object, 'datepicker')) return checkFormat(object, 'initial_date', /^\d{4}-\d{2}-\d{2}$/);
    if (isOfType(object, 'timepicker')) return checkFormat(object, 'initial_time', /^(?:[01]\d|2[0-3]):[0-5]\d$/);
    if (isOfType(object, 'datetimepicker')) return checkFormat(object, 'initial_date_time', /^\d{10}$/);
    return [];
  });

function checkUrl(object: Placed, field: string): readonly BlockKitProblem[] {
  const value = object.fields[field];
  if (typeof value !== 'string') return [];
  const protocol = URL.parse(value)?.protocol ?? '';
  // Buttons may also lead into an app of the phone or the mail: only what is no address at all is refused there.
  const isAddress = field === 'url' ? protocol !== '' : ['http:', 'https:'].includes(protocol);
  return isAddress ? [] : [problemAt(object, 'must be a valid URL', field)];
}

function checkImageUrlLength(image: Placed): readonly BlockKitProblem[] {
  const url = image.fields['image_url'];
  if (typeof url !== 'string' || url.length <= mostCharactersOfImageUrl) return [];
  return [problemAt(image, `must be less than ${mostCharactersOfImageUrl + 1} characters`, 'image_url')];
}

function checkFormat(object: Placed, field: string, format: RegExp): readonly BlockKitProblem[] {
  const value = object.fields[field];
  // Of another type than the field's: that is what the schema finds.
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  if (format.test(`${value}`)) return [];
  return [problemAt(object, 'failed to match format', field)];
}
