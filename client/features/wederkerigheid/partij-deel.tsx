import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { matrixOf } from '#shared/wederkerigheid/matrix.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { partijStaat, type Jaargroep, type Wacht } from '#shared/wederkerigheid/per-partij.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { Select } from '#client/ui/select.tsx';
import { Afdrukken } from './afdrukken.tsx';
import type { DeelProps } from './deel-props.ts';
import { GeenBeloften } from './geen-beloften.tsx';
import { GiftLijst } from './gift-lijst.tsx';

/** "Wat vraagt dit van ons, wat krijgen we ervoor": one partij on one page; the own one first. */
export function PartijDeel({ overzicht, bereik }: DeelProps) {
  const { t } = useTranslation('wederkerigheid');
  const { deelnemer } = useTafelSession();
  const { naam } = usePartijNamen();
  const [chosen, setChosen] = useState<PartijId | null>(null);
  const partijen = [
    ...new Set([deelnemer.partij, ...matrixOf(overzicht, bereik).partijen.map(({ partij }) => partij)]),
  ];
  const partij = chosen !== null && partijen.includes(chosen) ? chosen : deelnemer.partij;
  const staat = partijStaat(overzicht, partij, bereik);
  const wie = { partij: naam(partij) };
  if (overzicht.giften.length === 0) return <GeenBeloften />;
  return (
    <section className="wederkerigheid__deel" aria-labelledby="partij-titel">
      <div className="wederkerigheid__kop">
        <h2 id="partij-titel">{t('partij.titel')}</h2>
        <Select
          label={t('partij.kies')}
          options={partijen.map((id) => ({ id, label: naam(id) }))}
          value={partij}
          onChange={setChosen}
        />
        <Afdrukken />
      </div>
      <div className="partij-blad">
        <section>
          <h3>{t('partij.brengt', wie)}</h3>
          <Jaren groepen={staat.brengt} overzicht={overzicht} leeg={t('partij.brengtNiets', wie)} />
        </section>
        <section>
          <h3>{t('partij.krijgt', wie)}</h3>
          <Jaren groepen={staat.krijgt} overzicht={overzicht} leeg={t('partij.krijgtNiets', wie)} metGever />
        </section>
        <section>
          <h3>{t('partij.voorwaarden')}</h3>
          {staat.voorwaarden.length === 0 ? (
            <p className="wederkerigheid__uitleg">{t('partij.geenVoorwaarden')}</p>
          ) : (
            <GiftLijst giften={staat.voorwaarden} overzicht={overzicht} />
          )}
        </section>
        <section>
          <h3>{t('partij.wachtOp', wie)}</h3>
          <Wachten wachten={staat.wachtOp} overzicht={overzicht} leeg={t('partij.wachtOpNiets', wie)} />
          <h3>{t('partij.wachtOpOns', wie)}</h3>
          <Wachten wachten={staat.wachtOpOns} overzicht={overzicht} leeg={t('partij.wachtOpOnsNiets', wie)} />
        </section>
      </div>
    </section>
  );
}

interface JarenProps {
  readonly groepen: readonly Jaargroep[];
  readonly overzicht: Overzicht;
  readonly leeg: string;
  readonly metGever?: boolean;
}

function Jaren({ groepen, overzicht, leeg, metGever = false }: JarenProps) {
  const { t } = useTranslation('wederkerigheid');
  if (groepen.length === 0) return <p className="wederkerigheid__uitleg">{leeg}</p>;
  return groepen.map(({ jaar, giften }) => (
    <section key={jaar ?? ''}>
      <h4>{jaar ?? t('partij.zonderTermijn')}</h4>
      <GiftLijst giften={giften} overzicht={overzicht} metGever={metGever} />
    </section>
  ));
}

interface WachtenProps {
  readonly wachten: readonly Wacht[];
  readonly overzicht: Overzicht;
  readonly leeg: string;
}

function Wachten({ wachten, overzicht, leeg }: WachtenProps) {
  const { t } = useTranslation('wederkerigheid');
  const { naam } = usePartijNamen();
  if (wachten.length === 0) return <p className="wederkerigheid__uitleg">{leeg}</p>;
  return (
    <ul className="wacht-lijst">
      {wachten.map(({ gift, op, weg }) => (
        <li key={gift.belofte.id}>
          <p>
            <strong>{naam(gift.gever)}</strong>: {gift.belofte.wat} <em>{t('partij.totdat')}</em>
          </p>
          <GiftLijst giften={op} overzicht={overzicht} metGever />
          {weg.length === 0 ? null : (
            <p className="belofte-zin__mist">{t('partij.weg', { count: weg.length })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
