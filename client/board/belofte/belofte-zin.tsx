import { IconAlertTriangle, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { Gift, Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import { formatTermijn } from '#client/i18n/termijn.ts';
import { MuntIcon } from './munt-icon.tsx';
import { useHoeveelheid } from './use-hoeveelheid.ts';
import { usePartijNamen } from './use-partij-naam.ts';
import './belofte.css';

export interface BelofteZinProps {
  readonly gift: Gift;
  readonly overzicht: Overzicht;
}

/** One belofte as people say it: what, how much, to whom, by when, if what; what it needs stands small below it. */
export function BelofteZin({ gift, overzicht }: BelofteZinProps) {
  const { t, i18n } = useTranslation('belofte');
  const { opsomming } = usePartijNamen();
  const hoeveelheid = useHoeveelheid();
  const { belofte } = gift;
  const aan =
    belofte.aan.length === 0 ? t('zin.aanAllen') : t('zin.aan', { namen: opsomming(gift.ontvangers) });
  return (
    <div className="belofte-zin">
      <MuntIcon munt={belofte.munt} />
      <div className="belofte-zin__tekst">
        <p>
          {belofte.wat}
          {belofte.hoeveelheid === null ? null : (
            <>
              {' '}
              (<strong>{hoeveelheid(belofte.hoeveelheid)}</strong>)
            </>
          )}
          {', '}
          <span className="belofte-zin__aan">{aan}</span>
          {belofte.termijn === null ? (
            <>
              {'. '}
              <span className="belofte-zin__mist">
                <IconAlertTriangle size={14} aria-hidden /> {t('zin.geenTermijn')}
              </span>
            </>
          ) : (
            <>
              {', '}
              {t('zin.uiterlijk')} <strong>{formatTermijn(belofte.termijn, i18n.language)}</strong>
              {'.'}
            </>
          )}
        </p>
        <Voorwaarde belofte={belofte} overzicht={overzicht} />
        <Nodig belofte={belofte} overzicht={overzicht} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly belofte: Belofte;
  readonly overzicht: Overzicht;
}

function Voorwaarde({ belofte: { voorwaarde }, overzicht }: PartProps) {
  const { t, i18n } = useTranslation('belofte');
  if (voorwaarde === null) return null;
  const tot = voorwaarde.termijn === null ? null : formatTermijn(voorwaarde.termijn, i18n.language);
  return (
    <>
      {voorwaarde.tekst === '' && tot === null ? null : (
        <p>
          <u>{t('zin.als')}</u> {voorwaarde.tekst.replace(/^als /i, '')}
          {tot === null ? null : ` (${t('zin.voorwaardeTot', { termijn: tot })})`}
        </p>
      )}
      {voorwaarde.wachtOp.map((id) => (
        <p key={id} className="belofte-zin__wacht">
          <IconHourglass size={14} aria-hidden /> <WachtOp id={id} overzicht={overzicht} />
        </p>
      ))}
    </>
  );
}

function WachtOp({ id, overzicht }: { readonly id: BelofteId; readonly overzicht: Overzicht }) {
  const { t } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const other = overzicht.giftOf.get(id);
  if (other === undefined) return <span className="belofte-zin__mist">{t('zin.wachtOpWeg')}</span>;
  return t('zin.wachtOp', { partij: naam(other.gever), wat: other.belofte.wat });
}

function Nodig({ belofte, overzicht }: PartProps) {
  const { t } = useTranslation('belofte');
  const { naam } = usePartijNamen();
  const { dekking, instrument, doorwerking, uitvoerder } = belofte;
  const wie =
    uitvoerder === null ? null : uitvoerder.soort === 'partij' ? naam(uitvoerder.partij) : uitvoerder.naam;
  const isAway =
    uitvoerder !== null && (uitvoerder.soort === 'anders' || !overzicht.aanTafel.has(uitvoerder.partij));
  const parts = [
    dekking === '' ? null : t('zin.dekking', { dekking }),
    instrument === '' ? null : t('zin.instrument', { instrument }),
    doorwerking.length === 0
      ? null
      : t('zin.doorwerking', { waar: doorwerking.map((one) => t(`doorwerking.${one}`)).join(', ') }),
    wie === null ? null : t('zin.uitvoerder', { wie: isAway ? `${wie} (${t('zin.nietAanTafel')})` : wie }),
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <p className="belofte-zin__nodig">{parts.join(' · ')}</p>;
}
