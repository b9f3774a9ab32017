import { useEffect, useState } from 'react';
import { delenVan } from '#shared/akkoord/delen.ts';
import { judgeAkkoord } from '#shared/akkoord/judge.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { hashOf } from './hash-of.ts';
import { akkoordenOver, staat } from './partij-stand.ts';

/** Of which partijen the yes does not hold for what the own copy says now, though the server has not said so yet (AK7). */
export async function wieVervalt(
  akkoorden: readonly Akkoord[],
  inhoud: AfspraakInhoud,
): Promise<readonly PartijId[]> {
  const standing = akkoordenOver(akkoorden, { soort: 'afspraak', id: inhoud.id }).filter(staat);
  const judged = await Promise.all(
    standing.map(async ({ partij, delen }) => {
      const nu = await Promise.all(
        delenVan(inhoud, partij).map(async ({ sleutel, tekst }) => [sleutel, await hashOf(tekst)] as const),
      );
      return judgeAkkoord(delen, Object.fromEntries(nu)).geldig ? [] : [partij];
    }),
  );
  return judged.flat();
}

const NIEMAND: readonly PartijId[] = [];

/** The same as a hook, for the afspraak that is open. */
export function useDreigtTeVervallen(afspraakId: string, inhoud: AfspraakInhoud | null): readonly PartijId[] {
  const { akkoorden } = useRegister();
  const [found, setFound] = useState<readonly PartijId[]>(NIEMAND);
  useEffect(() => {
    if (inhoud === null || inhoud.id !== afspraakId) return undefined;
    let isLatest = true;
    void wieVervalt(akkoorden, inhoud).then((partijen) => {
      if (isLatest) setFound(partijen.length === 0 ? NIEMAND : partijen);
    });
    return () => {
      isLatest = false;
    };
  }, [afspraakId, akkoorden, inhoud]);
  return found;
}
