const KEY = 'puzzeltafel-wissen';

/** Whether a page began to delete what this device holds, and did not finish (T22). */
export function isClearing(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function markClearing(isBusy: boolean): void {
  try {
    if (isBusy) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage there is nothing that a next page could find.
  }
}
