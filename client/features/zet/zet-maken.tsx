import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { setNaarPlaats, sluitZet, wijzigProef, type ZetProef } from '#client/board/zet-proef.ts';
import { setTool, useBoard } from '#client/board/board-state.ts';
import { GevolgenLijst } from '#client/features/zet/gevolgen-lijst.tsx';
import { HoeveelField } from '#client/features/zet/hoeveel-field.tsx';
import { PlekField } from '#client/features/zet/plek-field.tsx';
import { plaatsVoor, zetVanProef } from '#client/features/zet/proef-zet.ts';
import { useZetGevolgen } from '#client/features/zet/use-zet-gevolgen.ts';
import { WanneerField } from '#client/features/zet/wanneer-field.tsx';
import { ZetDoen } from '#client/features/zet/zet-doen.tsx';
import { Button, IconButton } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';
import '#client/features/zet/zet.css';

/** Tries a move: what, where and when, with everything that it does, before anything is written (ZE1). */
export function ZetMaken({ proef }: { readonly proef: ZetProef }) {
  const { t } = useTranslation('zet');
  const stuk = useStukMap().get(proef.stuk);
  if (stuk?.archief === null)
    return <ZetVan key={`${proef.stuk}/${proef.nieuw}`} stuk={stuk} proef={proef} />;
  return <EmptyState title={t('maak.weg')} action={<Button onPress={sluitZet}>{t('sluit')}</Button>} />;
}

function ZetVan({ stuk, proef }: { readonly stuk: Puzzelstuk; readonly proef: ZetProef }) {
  const { t } = useTranslation(['zet', 'puzzelstuk']);
  const kengetallen = useKengetallen();
  const titel = stuk.titel || t('puzzelstuk:zonderTitel');
  const deelTitel = t('maak.deelVan', { titel });
  const zet = useMemo(
    () => zetVanProef(proef, stuk, deelTitel, kengetallen),
    [proef, stuk, deelTitel, kengetallen],
  );
  const stukken = zet.ok ? zet.value : null;
  const gevolgen = useZetGevolgen(stukken);
  const heading = useTakeFocus<HTMLHeadingElement>();
  useEffect(() => setNaarPlaats((geometrie) => plaatsVoor(geometrie, stuk, proef)), [stuk, proef]);
  const tool = useBoard((state) => state.tool);
  // Another tool is fine for pointing at the place; back to selecting is giving up.
  useEffect(() => {
    if (tool === 'selecteren') wijzigProef({ kiestPlek: false });
  }, [tool]);
  // Who goes away while a place is being picked draws ordinary pieces again.
  useEffect(() => () => setTool('selecteren'), []);
  return (
    <article className="zet-panel" aria-label={t('maak.titel', { titel })}>
      <header className="zet-panel__kop">
        <h2 tabIndex={-1} ref={heading}>
          {t('maak.titel', { titel })}
        </h2>
        <IconButton size="small" label={t('sluit')} onPress={sluitZet}>
          <IconX size={18} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="zet-noot">{t('probeerUitleg')}</p>
      <HoeveelField stuk={stuk} proef={proef} kengetallen={kengetallen} />
      <PlekField stuk={stuk} proef={proef} />
      <WanneerField stuk={stuk} proef={proef} />
      {stukken === null ? (
        <output className="zet-noot">{zet.ok ? null : t(`maak.probleem.${zet.error}`)}</output>
      ) : (
        <>
          <GevolgenLijst gevolgen={gevolgen} stukken={stukken} />
          <ZetDoen stuk={stuk} proef={proef} stukken={stukken} />
        </>
      )}
    </article>
  );
}
