/**
 * Where the focus goes at a key, in a list of items with these labels: up, down, to the ends, or to what begins with
 * the letter. `null` when the key means nothing here.
 */
export function nextItem(key: string, current: number, labels: readonly string[]): number | null {
  const { length } = labels;
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (current + 1) % length;
    case 'ArrowUp':
      return (Math.max(current, 0) - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return key.length === 1 && key !== ' ' ? startsWith(key, current, labels) : null;
  }
}

function startsWith(letter: string, current: number, labels: readonly string[]): number | null {
  const wanted = letter.toLowerCase();
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (Math.max(current, 0) + step) % labels.length;
    if (labels[index]?.toLowerCase().startsWith(wanted) === true) return index;
  }
  return null;
}
