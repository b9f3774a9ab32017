import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GEEN, plus } from '#shared/puzzel/band.ts';
import type { BalansRegel, Ruimte } from '#shared/puzzel/uitkomst.ts';
import { uitkomstVerschil } from '#shared/puzzel/variant/uitkomst-verschil.ts';
import { variantVerschil } from '#shared/puzzel/variant/variant-verschil.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import type { BladUitkomsten } from '#client/features/varianten/use-blad-uitkomsten.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { VerschilLijst } from '#client/features/varianten/verschil-lijst.tsx';
import { formatBand } from '#client/i18n/format.ts';
import { Select } from '#client/ui/select.tsx';

export interface VerschillenProps {
  readonly bladen: readonly Blad[];
  readonly gerekend: BladUitkomsten;
}

/** The difference of two lay-outs in words and figures: what changes in the outcome, and which pieces do it (VA5). */
export function Verschillen({ bladen, gerekend }: VerschillenProps) {
  const { t } = useTranslation('varianten');
  const [vanId, setVan] = useState(bladen[0]?.id ?? '');
  const [naarId, setNaar] = useState(bladen[1]?.id ?? '');
  const links = bladen.find(({ id }) => id === vanId) ?? bladen[0];
  const rechts = bladen.find(({ id }) => id === naarId) ?? bladen.at(-1);
  const verschil = useMemo(
    () => (links && rechts ? variantVerschil(links.stukken, rechts.stukken) : []),
    [links, rechts],
  );
  const options = bladen.map(({ id, naam }) => ({ id, label: naam }));
  if (!links || !rechts) return null;
  return (
    <div className="variant-verschillen">
      <div className="variant-verschillen__keuze">
        <Select label={t('vergelijk.van')} options={options} value={links.id} onChange={setVan} />
        <Select label={t('vergelijk.naar')} options={options} value={rechts.id} onChange={setNaar} />
      </div>
      <Gevolgen van={bladen.indexOf(links)} naar={bladen.indexOf(rechts)} gerekend={gerekend} />
      <h3>{t('vergelijk.stukken')}</h3>
      {verschil.length === 0 ? <p>{t('vergelijk.geenVerschil')}</p> : null}
      <VerschilLijst verschil={verschil} rechts={rechts.naam} />
    </div>
  );
}

interface GevolgenProps {
  readonly van: number;
  readonly naar: number;
  readonly gerekend: BladUitkomsten;
}

function Gevolgen({ van, naar, gerekend: { uitkomsten, fout } }: GevolgenProps) {
  const { t } = useTranslation(['varianten', 'opgave']);
  const horizon = useBoard((state) => state.horizon);
  const opgaven = useAlleOpgaven();
  const [links, rechts] = [uitkomsten[van] ?? null, uitkomsten[naar] ?? null];
  const verschil = useMemo(
    () => (links && rechts ? uitkomstVerschil(links, rechts, horizon) : null),
    [links, rechts, horizon],
  );
  if (fout) return <p role="alert">{t('vergelijk.fout')}</p>;
  if (verschil === null) return <output>{t('vergelijk.rekent')}</output>;
  const { botsingenErbij, botsingenWeg, ruimte } = verschil;
  const netto = (of: Ruimte | null): string => formatBand(of?.netto ?? GEEN, 'ha');
  const [voor, na] = [netto(ruimte.links), netto(ruimte.rechts)];
  const zinnen = [
    ...verschil.opgaven.map(({ opgave, links: had, rechts: has }) => {
      const known = opgaven.find(({ id }) => id === opgave);
      const tell = (regel: BalansRegel | null): string =>
        regel === null
          ? '–'
          : `${formatBand(plus(regel.hard, regel.zacht), known?.eenheid ?? null)} (${t(`opgave:oordeel.${regel.oordeel}`)})`;
      return t('vergelijk.cijferVan', { titel: known?.titel ?? opgave, voor: tell(had), na: tell(has) });
    }),
    ...(voor === na ? [] : [t('vergelijk.cijferVan', { titel: t('vergelijk.ruimteNetto'), voor, na })]),
    ...(botsingenErbij.length === 0 ? [] : [t('vergelijk.erbij', { count: botsingenErbij.length })]),
    ...(botsingenWeg.length === 0 ? [] : [t('vergelijk.eraf', { count: botsingenWeg.length })]),
  ];
  return (
    <>
      <h3>{t('vergelijk.cijfers')}</h3>
      {zinnen.length === 0 ? <p>{t('vergelijk.niets')}</p> : null}
      <ul className="variant-verschillen__cijfers">
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </>
  );
}
