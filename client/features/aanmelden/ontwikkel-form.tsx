import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Aanmelden } from '#shared/rest/aanmelden.ts';
import { sessieSchema } from '#shared/rest/sessie.ts';
import { request } from '#client/rest/request.ts';
import { Banner } from '#client/ui/banner.tsx';
import { Button } from '#client/ui/button.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { Select } from '#client/ui/select.tsx';
import { TextField } from '#client/ui/text-field.tsx';

type Tafels = NonNullable<Aanmelden['ontwikkeling']>['tafels'];

/** A developer comes in as anybody. The server offers this on a developer's own computer alone. */
export function OntwikkelForm({ tafels }: { readonly tafels: Tafels }) {
  const { t } = useTranslation(['aanmelden', 'algemeen']);
  const [naam, setNaam] = useState('');
  const [tafelId, setTafelId] = useState<string | null>(tafels[0]?.id ?? null);
  const [partijId, setPartijId] = useState<string | null>(null);
  const [rol, setRol] = useState<Rol>('redacteur');
  const [hasFailed, setFailed] = useState(false);
  const partijen = tafels.find(({ id }) => id === tafelId)?.partijen ?? [];
  const partij = partijen.find(({ id }) => id === partijId) ?? partijen[0];

  const enter = async (): Promise<void> => {
    const body = { naam: naam.trim(), tafel: tafelId, partij: partij?.id, rol };
    const answer = await request('/aanmelden/_ontwikkel', sessieSchema, { method: 'POST', body });
    if (answer.ok) location.assign(`/tafel/${tafelId ?? ''}`);
    else setFailed(true);
  };

  return (
    <div className="ontwikkel">
      <Banner tone="warning">{t('ontwikkeling.waarschuwing')}</Banner>
      <Panel>
        <form
          className="aanmelden"
          onSubmit={(event) => {
            event.preventDefault();
            void enter();
          }}
        >
          <h2 className="aanmelden__titel">{t('ontwikkeling.titel')}</h2>
          <TextField label={t('ontwikkeling.naam')} value={naam} onChange={setNaam} maxLength={80} />
          <Select
            label={t('ontwikkeling.tafel')}
            value={tafelId}
            options={tafels.map((tafel) => ({ id: tafel.id, label: tafel.naam }))}
            onChange={setTafelId}
          />
          <Select
            label={t('ontwikkeling.partij')}
            value={partij?.id ?? null}
            options={partijen.map((each) => ({ id: each.id, label: each.naam }))}
            onChange={setPartijId}
          />
          <Select
            label={t('ontwikkeling.rol')}
            value={rol}
            options={ROLLEN.map((id) => ({ id, label: t(`algemeen:rol.${id}`) }))}
            onChange={setRol}
          />
          {hasFailed ? <Banner tone="negative">{t('ontwikkeling.fout')}</Banner> : null}
          <Button type="submit" variant="primary" isDisabled={naam.trim() === '' || partij === undefined}>
            {t('ontwikkeling.doen')}
          </Button>
        </form>
      </Panel>
    </div>
  );
}
