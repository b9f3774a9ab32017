import { useEffect, useRef, type RefObject } from 'react';

/** Brings an element in view when `key` changes, where it would stand below what was pressed; not at first. */
export function useScrollIntoView<Element extends HTMLElement>(
  key: string | null,
): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const previous = useRef(key);
  useEffect(() => {
    if (previous.current === key) return;
    previous.current = key;
    const box = element.current?.getBoundingClientRect();
    if (box && box.top > window.innerHeight * 0.75) element.current?.scrollIntoView({ block: 'start' });
  }, [key]);
  return element;
}
