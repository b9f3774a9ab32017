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
  const maker = useRegister().deelnemers.find(({ id }) => id === herkomst.gemaaktDoor);
  return (
    <p className="herkomst-line">
      <WieWanneer naam={maker?.naam ?? null} partij={herkomst.partij} op={herkomst.gemaaktOp} />
    </p>
  );
}
