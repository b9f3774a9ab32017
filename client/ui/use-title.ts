import { useEffect } from 'react';

/** Sets the document title while the screen is shown: the most particular part first. */
export function useTitle(...parts: readonly (string | null)[]): void {
  const title = parts.filter((part) => part !== null && part !== '').join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
