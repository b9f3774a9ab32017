import { useEffect, useRef, type RefObject } from 'react';

/** After a form was sent in vain the focus stands at the first field that is wrong, wherever its button is. */
export function useFocusInvalid(velden: Readonly<Record<string, string>>): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(velden).length > 0)
      form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, button)')?.focus();
  }, [velden]);
  return form;
}
