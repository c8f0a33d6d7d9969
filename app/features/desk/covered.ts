/** That the desk is covered, kept through a reload of this tab. A browser that keeps nothing covers it all the same. */
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
    // Kept nowhere.
  }
}

/** Whether a page that is loaded comes back covered. A stop for the real world has to be seen, and ends the covering for good. */
export function comesBackCovered(isRealStop: boolean): boolean {
  if (isRealStop) keepCovered(false);
  return isKeptCovered();
}
