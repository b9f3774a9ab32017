import { useTranslation } from 'react-i18next';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { WieWanneer } from '#client/board/wie-wanneer.tsx';
import { useRegister } from '#client/doc/use-doc.ts';
import '#client/board/board.css';

export interface HerkomstLineProps {
  readonly herkomst: {
    readonly partij: PartijId;
    readonly gemaaktDoor: DeelnemerId;
    readonly gemaaktOp: string;
  };
}

/** Who laid it, for which partij, when. */
export function HerkomstLine({ herkomst }: HerkomstLineProps) {
  const { t } = useTranslation();
  const { deelnemers } = useRegister();
  const maker = deelnemers.find(({ id }) => id === herkomst.gemaaktDoor);
  // every seat stays known: who is not among them is nobody, as of the pieces that an example begins with
  const naam = maker?.naam ?? (deelnemers.length === 0 ? null : t('vanHetBegin'));
  return (
    <p className="herkomst-line">
      <WieWanneer naam={naam} partij={herkomst.partij} op={herkomst.gemaaktOp} />
    </p>
  );
}
