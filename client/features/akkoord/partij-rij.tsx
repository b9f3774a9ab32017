import { useTranslation } from 'react-i18next';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import type { PartijStand } from './partij-stand.ts';
import { StandBadge } from './stand-badge.tsx';
import { useMandaatWoorden, useOrgaanWoord } from './use-mandaat-woorden.ts';
import './akkoord.css';

export interface PartijRijProps {
  readonly partij: PartijId;
  readonly stand: PartijStand;
}

/** One partij: its name, with which mandate it speaks, where it stands, and the words that go with that. */
export function PartijRij({ partij, stand }: PartijRijProps) {
  const { t, i18n } = useTranslation('akkoord');
  const known = useRegister().partijen.find(({ id }) => id === partij);
  const mandaat = useMandaatWoorden();
  const orgaan = useOrgaanWoord();
  const who = 'akkoord' in stand ? mandaat(stand.akkoord.mandaat) : orgaan(known);
  return (
    <li className="akkoord-rij">
      <span className="akkoord-rij__wie">
        <strong>{known?.naam ?? partij}</strong> · {known === undefined ? t('nietAanTafel') : who}
      </span>
      <StandBadge soort={stand.soort} />
      <Woorden stand={stand} language={i18n.language} />
    </li>
  );
}

function Woorden({ stand, language }: { readonly stand: PartijStand; readonly language: string }) {
  const { t } = useTranslation('akkoord');
  if (stand.soort === 'geen') return null;
  if ('standpunt' in stand) {
    const { toelichting, volgendeStap } = stand.standpunt;
    if (toelichting === '' && volgendeStap === '') return null;
    return (
      <span className="akkoord-rij__woorden">
        {toelichting}
        {volgendeStap === '' ? null : <span>{t('volgendeStap', { stap: volgendeStap })}</span>}
      </span>
    );
  }
  const { op, vervallen, ingetrokken } = stand.akkoord;
  return (
    <span className="akkoord-rij__woorden">
      {ingetrokken !== null
        ? t('ingetrokkenOmdat', { reden: ingetrokken.reden })
        : vervallen !== null
          ? t('sinds', { datum: formatDate(vervallen.op, language) })
          : t('gegevenOp', { datum: formatDate(op, language) })}
    </span>
  );
}
