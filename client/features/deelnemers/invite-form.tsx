import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { gemaakteUitnodigingSchema } from '#shared/rest/uitnodiging.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';
import { request } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { ComboBox } from '#client/ui/combo-box.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { showToast } from '#client/ui/toast.tsx';

type GemaakteUitnodiging = z.infer<typeof gemaakteUitnodigingSchema>;

/** Makes a link for one person of one partij in one rol. */
export function InviteForm() {
  const { t } = useTranslation();
  const { tafelId } = useTafelSession();
  const { partijen } = useRegister();
  const [partij, setPartij] = useState<string | null>(null);
  const [rol, setRol] = useState<Rol>('redacteur');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [made, setMade] = useState<GemaakteUitnodiging | null>(null);

  const make = async (): Promise<void> => {
    if (partij === null) return;
    setBusy(true);
    const answer = await request(`/tafels/${tafelId}/uitnodigingen`, gemaakteUitnodigingSchema, {
      method: 'POST',
      body: { partij, rol },
    });
    setBusy(false);
    setMade(answer.ok ? answer.value : null);
    setError(
      answer.ok
        ? null
        : ((answer.error.kind === 'geweigerd' ? answer.error.problem?.detail : null) ?? t('deelnemers.fout')),
    );
  };

  return (
    <div className="deelnemers__formulier">
      <h2>{t('deelnemers.uitnodigen')}</h2>
      <p className="deelnemers__uitleg">{t('deelnemers.uitnodigenUitleg')}</p>
      <ComboBox
        label={t('deelnemers.partij')}
        options={partijen.map(({ id, naam, soort }) => ({
          id,
          label: naam,
          section: t(`partijSoort.${soort}`),
        }))}
        value={partij}
        onChange={(next) => {
          setPartij(next);
          setMade(null);
        }}
        emptyText={t('geenResultaat')}
      />
      <Select
        label={t('deelnemers.rol')}
        options={ROLLEN.map((id) => ({ id, label: t(`rol.${id}`), description: t(`rolUitleg.${id}`) }))}
        value={rol}
        onChange={(next) => {
          setRol(next);
          setMade(null);
        }}
      />
      {error === null ? null : <Banner tone="negative">{error}</Banner>}
      {made ? (
        <MadeLink made={made} onAgain={() => setMade(null)} />
      ) : (
        <Button variant="primary" isDisabled={partij === null || isBusy} onPress={() => void make()}>
          {isBusy ? t('bezig') : t('deelnemers.maakLink')}
        </Button>
      )}
    </div>
  );
}

function MadeLink({ made, onAgain }: { readonly made: GemaakteUitnodiging; readonly onAgain: () => void }) {
  const { t, i18n } = useTranslation();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.link);
      showToast(t('deelnemers.gekopieerd'));
    } catch {
      showToast(t('deelnemers.kopieerFout'));
    }
  };
  return (
    <>
      <TextField
        label={t('deelnemers.link')}
        description={t('deelnemers.linkUitleg', { datum: formatDate(made.vervaltOp, i18n.language) })}
        value={made.link}
        isReadOnly
      />
      <div className="deelnemers__knoppen">
        <Button variant="primary" onPress={() => void copy()}>
          {t('deelnemers.kopieer')}
        </Button>
        <Button onPress={onAgain}>{t('deelnemers.nogEen')}</Button>
      </div>
    </>
  );
}
