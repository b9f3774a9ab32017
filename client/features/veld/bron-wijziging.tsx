import { useTranslation } from 'react-i18next';
import type { Veld } from '#shared/veld/veld.ts';
import { useLaatsteWijziging } from '#client/board/use-laatste-wijziging.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { formatDateTime } from '#client/i18n/format.ts';

/** Who changed the piece that a field is of last, and when; nothing for another source, or while it is not known. */
export function BronWijziging({ veld }: { readonly veld: Veld }) {
  return veld.soort === 'puzzelstuk' ? <StukWijziging id={veld.bron} /> : null;
}

function StukWijziging({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation('veld');
  const { partijen } = useRegister();
  const laatste = useLaatsteWijziging('puzzelstuk', id);
  if (laatste.kind !== 'bekend' || laatste.wijziging.wie === null) return null;
  const { wie, op } = laatste.wijziging;
  const partij = partijen.find((each) => each.id === wie.partij)?.naam ?? wie.partij;
  return (
    <p className="veld-venster__wie">
      {t('venster.gewijzigdDoor', {
        wie: `${wie.naam} · ${partij}`,
        datum: formatDateTime(op, i18n.language),
      })}
    </p>
  );
}
