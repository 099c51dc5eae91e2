const gap = 4;
const margin = 8;

/** Puts a popup below what opens it, or above it where there is more room, inside the window. */
export function placePopup(popup: HTMLElement, opener: HTMLElement): void {
  const { top, bottom, left, width } = opener.getBoundingClientRect();
  const roomBelow = window.innerHeight - bottom - gap - margin;
  const roomAbove = top - gap - margin;
  popup.style.minWidth = `${Math.min(width, 420)}px`;
  popup.style.maxHeight = `${Math.max(roomBelow, roomAbove)}px`;
  const { offsetHeight, offsetWidth } = popup;
  const isBelow = offsetHeight <= roomBelow || roomBelow >= roomAbove;
  popup.style.top = isBelow ? `${bottom + gap}px` : `${top - gap - offsetHeight}px`;
  popup.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - offsetWidth - margin))}px`;
}
