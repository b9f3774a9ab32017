import { useTranslation } from 'react-i18next';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { currentTaal } from '#client/i18n/i18n.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';

export interface HerkomstLineProps {
  readonly herkomst: {
    readonly partij: PartijId;
    readonly gemaaktDoor: DeelnemerId;
    readonly gemaaktOp: string;
  };
}

/** Who laid it, for which partij, when. */
export function HerkomstLine({ herkomst }: HerkomstLineProps) {
  const { t } = useTranslation('puzzelstuk');
  const { partijen, deelnemers } = useRegister();
  const partij = partijen.find((candidate) => candidate.id === herkomst.partij);
  const deelnemer = deelnemers.find((candidate) => candidate.id === herkomst.gemaaktDoor);
  return (
    <p className="herkomst-line">
      <Dot color={partij?.kleur ?? '#56646c'} />{' '}
      {t('gelegdDoor', {
        partij: partij?.naam ?? herkomst.partij,
        naam: deelnemer?.naam ?? '…',
        wanneer: formatDateTime(herkomst.gemaaktOp, currentTaal()),
      })}
    </p>
  );
}
