import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afwenteling } from '#shared/domain/afwenteling/schema.ts';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { useLandVoeding } from '#client/board/land-voeding.ts';
import { sluitZet } from '#client/board/zet-proef.ts';
import {
  useRecords,
  useRegister,
  useStatus,
  usePuzzelstukken,
  useTafelSession,
} from '#client/doc/use-doc.ts';
import { postZin } from '#client/features/afwenteling/post-zin.ts';
import { waitsFor } from '#client/features/afwenteling/posten.ts';
import { nieuweMeldingen } from '#client/features/zet/nieuwe-meldingen.ts';
import { showToast } from '#client/ui/toast.tsx';

export interface ZetMeldingenProps {
  readonly onOpenZet: (id: string) => void;
  readonly onOpenPosten: () => void;
}

type Records<Item> = ReadonlyMap<string, Item>;

/**
 * Tells, at once and in words, of a zet that asks something of the own partij, of an answer to one of its own, and of what
 * is passed on to it or by it (ZE1, AW1). Shows nothing itself; stands once under a tafel.
 */
export function ZetMeldingen({ onOpenZet, onOpenPosten }: ZetMeldingenProps): null {
  const { t } = useTranslation('zet');
  const { t: post } = useTranslation(['afwenteling']);
  const { ready } = useStatus();
  const { deelnemer } = useTafelSession();
  const { partijen } = useRegister();
  const zetten = useRecords('zet');
  const posten = useRecords('afwenteling');
  const stukken = usePuzzelstukken();
  const before = useRef<{ readonly zetten: Records<Zet>; readonly posten: Records<Afwenteling> } | null>(
    null,
  );
  useLandVoeding();
  // What was tried or open belongs to this tafel alone.
  useEffect(() => sluitZet, []);
  useEffect(() => {
    const last = before.current;
    before.current = ready ? { zetten, posten } : null;
    if (!ready || last === null) return;
    const naam = (id: string): string => partijen.find((partij) => partij.id === id)?.naam ?? id;
    for (const melding of nieuweMeldingen(last.zetten, zetten, deelnemer)) {
      const { zet } = melding;
      const titel = zet.titel || t('zonderTitel');
      const text =
        melding.soort === 'antwoord'
          ? t('melding.antwoord', {
              partij: naam(melding.partij),
              titel,
              oordeel: t(`antwoord.oordeel.${melding.oordeel}`),
            })
          : t(`melding.${melding.soort}`, { partij: naam(zet.partij), titel });
      showToast(text, { label: t('melding.bekijk'), onAction: () => onOpenZet(zet.id) });
    }
    for (const [id, each] of posten) {
      if (last.posten.has(id) || each.archief !== null) continue;
      const action = { label: post('melding.bekijk'), onAction: onOpenPosten };
      if (each.gemaaktDoor === deelnemer.id) showToast(post('melding.vanU', { naar: each.naar }), action);
      else if (waitsFor(each, deelnemer.partij)) {
        const zin = postZin(post, each, stukken.get(each.stuk)?.titel || post('stukWeg'));
        showToast(post('melding.bijU', { partij: naam(each.partij), zin }), action);
      }
    }
  }, [ready, zetten, posten, stukken, partijen, deelnemer, t, post, onOpenZet, onOpenPosten]);
  return null;
}
