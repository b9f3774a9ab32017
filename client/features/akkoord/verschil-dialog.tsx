import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { geraaktDoor } from '#shared/akkoord/judge.ts';
import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import { fetchAfspraakInhoud } from '#client/rest/akkoord.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { Select } from '#client/ui/select.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import { InhoudVerschilLijst } from './verschil/inhoud-verschil.tsx';
import './akkoord.css';

export interface VerschilDialogProps {
  readonly nu: AfspraakInhoud;
  /** Those that lapsed; at least one. */
  readonly akkoorden: readonly Akkoord[];
  readonly eigen: PartijId;
  /** Why the own partij cannot say yes again now; null when it can. */
  readonly opnieuwReden: Reason | null;
  readonly onOpnieuw: () => void;
  readonly onClose: () => void;
}

/** What changed since a partij said yes, and the way to say it again (AK7). */
export function VerschilDialog({
  nu,
  akkoorden,
  eigen,
  opnieuwReden,
  onOpnieuw,
  onClose,
}: VerschilDialogProps) {
  const { t, i18n } = useTranslation(['akkoord', 'algemeen']);
  const { naam } = usePartijNamen();
  const own = akkoorden.find(({ partij }) => partij === eigen);
  const [chosen, setChosen] = useState(own?.id ?? akkoorden[0]?.id ?? null);
  const akkoord = akkoorden.find(({ id }) => id === chosen) ?? null;
  return (
    <Dialog
      title={t('verschil.titel')}
      isOpen
      onClose={onClose}
      closeLabel={t('algemeen:sluiten')}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('algemeen:sluiten')}</Button>
          {own === undefined ? null : (
            <Button variant="primary" reason={opnieuwReden} onPress={onOpnieuw}>
              {t('geefOpnieuw')}
            </Button>
          )}
        </>
      }
    >
      {akkoorden.length < 2 ? null : (
        <Select
          label={t('verschil.van')}
          value={chosen}
          options={akkoorden.map(({ id, partij }) => ({ id, label: naam(partij) }))}
          onChange={setChosen}
        />
      )}
      {akkoord === null ? null : (
        <>
          <p>
            {t('verschil.sinds', {
              partij: naam(akkoord.partij),
              datum: formatDate(akkoord.op, i18n.language),
            })}
          </p>
          <Sinds key={akkoord.inhoudHash} hash={akkoord.inhoudHash} nu={nu} />
        </>
      )}
    </Dialog>
  );
}

function Sinds({ hash, nu }: { readonly hash: string; readonly nu: AfspraakInhoud }) {
  const { t } = useTranslation(['akkoord', 'algemeen']);
  const { tafelId } = useTafelSession();
  const ask = useCallback(
    async (signal: AbortSignal) => await fetchAfspraakInhoud(tafelId, hash, signal),
    [tafelId, hash],
  );
  const [state, retry] = useRequest(ask);
  if (state.kind === 'bezig') return <Spinner label={t('verschil.laden')} />;
  if (state.kind === 'mislukt')
    return (
      <Banner
        tone="warning"
        actions={
          <Button size="small" onPress={retry}>
            {t('algemeen:opnieuw')}
          </Button>
        }
      >
        {t('verschil.mislukt')}
      </Banner>
    );
  return (
    <>
      <Geraakt was={state.value} nu={nu} />
      <InhoudVerschilLijst was={state.value} nu={nu} />
    </>
  );
}

function Geraakt({ was, nu }: { readonly was: AfspraakInhoud; readonly nu: AfspraakInhoud }) {
  const { t } = useTranslation('akkoord');
  const { opsomming } = usePartijNamen();
  const geraakt = useMemo(() => [...geraaktDoor(was, nu).keys()], [was, nu]);
  if (geraakt.length === 0) return null;
  return <p className="akkoord-klein">{t('verschil.geraakt', { partijen: opsomming(geraakt) })}</p>;
}
