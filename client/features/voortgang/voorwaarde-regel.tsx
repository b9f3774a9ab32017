import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Volging } from '#shared/voortgang/volg.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { formatDate } from '#client/i18n/format.ts';

export interface VoorwaardeRegelProps {
  readonly volging: Volging;
  readonly volgingen: readonly Volging[];
}

/** Whether the condition of a belofte is met, since when and by whom it was told; else what it waits for (VO4). */
export function VoorwaardeRegel({ volging, volgingen }: VoorwaardeRegelProps) {
  const { t } = useTranslation('voortgang');
  if (volging.voorwaarde.soort === 'geen') return null;
  return (
    <div>
      <dt>{t('voorwaarde.titel')}</dt>
      <dd>
        <Zinnen volging={volging} volgingen={volgingen} />
      </dd>
    </div>
  );
}

function Zinnen({ volging: { belofte, voorwaarde }, volgingen }: VoorwaardeRegelProps) {
  const { t, i18n } = useTranslation('voortgang');
  const { naam } = usePartijNamen();
  if (voorwaarde.soort === 'geen') return null;
  if (voorwaarde.soort === 'vervuld') {
    const { sinds, door } = voorwaarde;
    const datum = sinds === null ? '' : formatDate(sinds, i18n.language);
    return (
      <p>
        <IconCheck size={14} aria-hidden="true" />{' '}
        {sinds === null
          ? t('voorwaarde.vervuld')
          : door === null || door === ''
            ? t('voorwaarde.vervuldSindsAnoniem', { datum })
            : t('voorwaarde.vervuldSinds', { datum, naam: door })}
      </p>
    );
  }
  return (
    <>
      {voorwaarde.op.map((id) => {
        const other = volgingen.find((each) => each.belofte.id === id);
        return (
          <p key={id}>
            <IconHourglass size={14} aria-hidden="true" />{' '}
            {other === undefined
              ? t('voorwaarde.wachtOpWeg')
              : t('voorwaarde.wachtOp', { partij: naam(other.gever), wat: other.belofte.wat })}
          </p>
        );
      })}
      {voorwaarde.opWoorden ? (
        <p>
          <IconHourglass size={14} aria-hidden="true" />{' '}
          {t('voorwaarde.wachtWoorden', { tekst: belofte.voorwaarde?.tekst ?? '' })}
        </p>
      ) : null}
    </>
  );
}
