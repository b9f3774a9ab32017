import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { currentTaal } from '#client/i18n/i18n.ts';
import { formatDateTime } from '#client/i18n/format.ts';
import { Dot } from '#client/ui/avatar.tsx';

export interface WieWanneerProps {
  /** Null for somebody who is not known here. */
  readonly naam: string | null;
  /** Null for the server itself, and where it is told already. */
  readonly partij: PartijId | null;
  readonly op: string;
}

/** Who, for which partij, when. */
export function WieWanneer({ naam, partij, op }: WieWanneerProps) {
  const known = useRegister().partijen.find(({ id }) => id === partij);
  const who = [partij === null ? null : (known?.naam ?? partij), naam].filter((part) => part !== null);
  return (
    <span className="wie-wanneer">
      {partij === null ? null : <Dot color={known?.kleur ?? '#56646c'} />} {who.join(' · ') || '…'} {'· '}
      <time dateTime={op}>{formatDateTime(op, currentTaal())}</time>
    </span>
  );
}
