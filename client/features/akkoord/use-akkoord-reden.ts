import { useTranslation } from 'react-i18next';
import { wachtOp } from '#shared/domain/akkoord/tel.ts';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useBevroren, useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import type { Reason } from '#client/ui/reason.tsx';
import type { InhoudStand } from './inhoud-stand.ts';
import { gegevenDoor } from './partij-stand.ts';
import { useFormeleReden, useVerbindingReden } from './use-formele-reden.ts';
import { useVoorstelPlek } from './use-voorstel-plek.ts';

/** Why the own partij cannot say yes to this afspraak now, in the order in which it can be mended; null when it can. */
export function useAkkoordReden(afspraak: Afspraak, stand: InhoudStand | null): Reason | null {
  const { t } = useTranslation('akkoord');
  const { deelnemer } = useTafelSession();
  const { akkoorden, regeling } = useRegister();
  const { opsomming } = usePartijNamen();
  const isBevroren = useBevroren().has(afspraak.id);
  const verbinding = useVerbindingReden();
  const formeel = useFormeleReden();
  const plek = useVoorstelPlek();
  if (stand === null) return t('reden.leest');
  const { inhoud, openVoorstellen } = stand;
  const recht = formeel('geef-akkoord', inhoud.partijen);
  if (recht !== null) return recht;
  if (afspraak.archief !== null) return t('reden.gearchiveerd');
  if (!isBevroren && afspraak.status !== 'voorgelegd') return t('reden.concept');
  const open = plek(inhoud, openVoorstellen);
  if (open !== null) return open;
  const gegeven = gegevenDoor(akkoorden, { soort: 'afspraak', id: afspraak.id });
  if (gegeven.includes(deelnemer.partij)) return t('reden.alGegeven');
  const eerst = wachtOp(regeling, inhoud.partijen, gegeven, deelnemer.partij);
  if (eerst.length > 0) return t('reden.volgorde', { partijen: opsomming(eerst) });
  return verbinding;
}
