import { useEffect, useRef, type RefObject } from 'react';

interface HoverTitelProps {
  readonly titel: string | null;
  readonly within: RefObject<HTMLElement | null>;
}

/** The title of what is under the pointer, beside it; screen readers read the list instead. */
export function HoverTitel({ titel, within }: HoverTitelProps) {
  const tag = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = within.current;
    const onMove = (event: PointerEvent): void => {
      const bounds = box?.getBoundingClientRect();
      if (bounds === undefined || tag.current === null) return;
      const x = event.clientX - bounds.left;
      const y = event.clientY - bounds.top;
      const isNearEdge = x + 14 + tag.current.offsetWidth > bounds.width;
      const left = isNearEdge ? x - 14 - tag.current.offsetWidth : x + 14;
      tag.current.style.transform = `translate(${left}px, ${y + 18}px)`;
    };
    box?.addEventListener('pointermove', onMove);
    return () => box?.removeEventListener('pointermove', onMove);
  }, [within]);
  return (
    <div className="kaart-hover" ref={tag} hidden={titel === null || titel === ''} aria-hidden="true">
      {titel}
    </div>
  );
}
