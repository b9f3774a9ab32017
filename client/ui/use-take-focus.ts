import { useEffect, useRef, useState, type RefObject } from 'react';

const FOCUSABLE = 'button, a[href], input, textarea, [tabindex="0"]';

/** What had the focus, and where it stood: it may be gone, or made anew, when the focus comes back. */
interface Opener {
  readonly element: Element | null;
  readonly naam: string | null;
  readonly around: readonly Element[];
}

/**
 * For what opens in place of a button, and goes away again: the focus goes along, to `selector` within the element that
 * has the ref (or to the element itself), and goes back to what was pressed when nothing else has taken it.
 */
export function useTakeFocus<E extends HTMLElement>(selector: string | null = null): RefObject<E | null> {
  const ref = useRef<E>(null);
  // Read while it is still there: the button is often replaced by what it opens.
  const [opener] = useState(openerNow);
  useEffect(() => {
    const target = selector === null ? ref.current : ref.current?.querySelector<HTMLElement>(selector);
    // What came late had no button to be opened from any more: then the focus stays near.
    const from = opener ?? { element: null, naam: null, around: aroundOf(ref.current) };
    target?.focus({ preventScroll: true });
    return () => {
      if (document.activeElement === document.body) giveBack(from);
    };
  }, [selector, opener]);
  return ref;
}

function openerNow(): Opener | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  return { element, naam: nameOf(element), around: aroundOf(element) };
}

/** Everything around it within the page, the nearest first. */
function aroundOf(element: Element | null): readonly Element[] {
  const around: Element[] = [];
  for (let at = element?.parentElement; at && at !== document.body; at = at.parentElement) around.push(at);
  return around;
}

/** To the same button, to the one that was made in its place, or else to the first thing in what is left around it. */
function giveBack({ element, naam, around }: Opener): void {
  const near = around.find((each) => each.isConnected);
  const inReach = [...(near?.querySelectorAll(FOCUSABLE) ?? [])];
  const target =
    element?.isConnected === true
      ? element
      : (inReach.find((each) => nameOf(each) === naam) ?? inReach.at(0));
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent;
}
