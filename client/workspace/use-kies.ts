import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { openOpgave, setSheet, showOnMap } from '#client/board/board-state.ts';
import { useOpgaven } from '#client/doc/use-doc.ts';

/** `?kies=<id>` in the address of the board: shows that piece, point or opgave, and takes the question out again. */
export function useKies(): void {
  const kies = new URLSearchParams(useSearch()).get('kies');
  const [path, navigate] = useLocation();
  const opgaven = useOpgaven();
  useEffect(() => {
    if (kies === null || opgaven.length === 0) return;
    if (opgaven.some((opgave) => opgave.id === kies)) {
      openOpgave(kies);
      setSheet('links');
    } else showOnMap([kies]);
    navigate(path, { replace: true });
  }, [kies, opgaven, path, navigate]);
}
