/** Stored while the desk is covered, for a reload of this tab. The cover works without storage too. */
const COVERED = 'muster.covered';

export function isKeptCovered(): boolean {
  try {
    return sessionStorage.getItem(COVERED) !== null;
  } catch {
    return false;
  }
}

export function keepCovered(isCovered: boolean): void {
  try {
    if (isCovered) sessionStorage.setItem(COVERED, '1');
    else sessionStorage.removeItem(COVERED);
  } catch {
    // Not stored.
  }
}

/** Whether the desk is covered when the page loads. A stop for the real world has to be seen, and removes the cover. */
export function comesBackCovered(isRealStop: boolean): boolean {
  if (isRealStop) keepCovered(false);
  return isKeptCovered();
}
