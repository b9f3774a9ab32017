import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { afspraakPath } from '#client/features/afspraak/afspraak-path.ts';
import { showToast } from '#client/ui/toast.tsx';
import { nieuweVerschillen, type Verteld } from './nieuwe-verschillen.ts';
import { useWachtend } from './use-wachtend.ts';
import { bronNaam, eigenschapNaam } from './veld-naam.ts';
import { useVeldBeeld } from './veld-store.ts';
import { VeldVoeding } from './veld-voeding.tsx';

/** Who drags or types changes a source many times in a row: only what it comes to is told. */
const REST_MS = 2000;

/** Works out how the fields stand, and tells the partijen to an afspraak at once when a source moves on. Draws nothing. */
export default function VeldMeldingen() {
  return (
    <>
      <VeldVoeding />
      <Melder />
    </>
  );
}

function Melder(): null {
  const { t } = useTranslation(['veld', 'balans', 'afspraak']);
  const { ready } = useStatus();
  const { tafelId } = useTafelSession();
  const [, navigate] = useLocation();
  const { bronnen, verschillen } = useVeldBeeld();
  const wachtend = useWachtend();
  const verteld = useRef<Verteld | null>(null);
  useEffect(() => {
    if (!ready || bronnen === null) return undefined;
    const timer = setTimeout(() => {
      const { nieuw, nu } = nieuweVerschillen(verteld.current, verschillen);
      const isFirst = verteld.current === null;
      verteld.current = nu;
      // What was so already when the page opened waits in the list; it is no news.
      if (isFirst) return;
      for (const { afspraak } of wachtend) {
        const own = nieuw.get(afspraak.id) ?? [];
        const [eerste] = own;
        if (!eerste) continue;
        const titel = afspraak.titel || t('afspraak:zonderTitel');
        const wat = t('balk.wat', {
          eigenschap: eigenschapNaam(t, eerste.veld, bronnen),
          bron: bronNaam(t, eerste.veld, bronnen),
        });
        const woorden =
          eerste.stand.soort === 'veranderd' ? eerste.stand.nieuw : t(`bronWeg.${eerste.stand.reden}`);
        showToast(t('melding.veranderd', { count: own.length, titel, wat, nieuw: woorden }), {
          label: t('melding.bekijk'),
          onAction: () => navigate(afspraakPath(tafelId, afspraak.id)),
        });
      }
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [ready, bronnen, verschillen, wachtend, tafelId, navigate, t]);
  return null;
}
