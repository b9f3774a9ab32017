import { IconUserPlus } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTIJ_SOORTEN, type Partij } from '#shared/domain/partij/schema.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { EMPTY_INVITE, InviteForm, type InviteStart } from '#client/features/deelnemers/invite-form.tsx';
import { NieuwePartijForm } from '#client/features/deelnemers/nieuwe-partij-form.tsx';
import { PartijRegel } from '#client/features/deelnemers/partij-regel.tsx';
import { useNow } from '#client/features/deelnemers/use-now.ts';
import { useTafelRecht } from '#client/features/deelnemers/use-tafel-recht.ts';
import { useZitplaatsen } from '#client/features/deelnemers/use-zitplaatsen.ts';
import { bezettingen } from '#client/features/deelnemers/zitting.ts';
import { usePresentPeople } from '#client/presence/presence.ts';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Dot } from '#client/ui/avatar.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { SearchField } from '#client/ui/text-field.tsx';
import { useMediaQuery } from '#client/ui/use-media-query.ts';

/** Who sits at the tafel for whom, who is here now, and inviting others. */
export function MensenDeel() {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { deelnemer } = useTafelSession();
  const { partijen, deelnemers } = useRegister();
  const nowMs = useNow();
  const recht = useTafelRecht();
  const [zoek, setZoek] = useState('');
  const needle = useDeferredValue(zoek);
  const [bijzonderheden, refresh] = useZitplaatsen();
  const present = usePresentPeople();
  const online = useMemo(
    () => new Set([deelnemer.id, ...present.map(({ user }) => user.id)]),
    [present, deelnemer.id],
  );
  const [dialog, setDialog] = useState<
    { kind: 'uitnodigen'; start: InviteStart } | { kind: 'partij' } | null
  >(null);
  const isNarrow = useMediaQuery('(max-width: 56rem)');
  const hasAside = deelnemer.rol === 'regisseur' && !isNarrow;
  const all = useMemo(
    () => bezettingen(partijen, deelnemers, { zoek: '', nowMs }),
    [partijen, deelnemers, nowMs],
  );
  const shown = useMemo(
    () => bezettingen(partijen, deelnemers, { zoek: needle, nowMs }),
    [partijen, deelnemers, needle, nowMs],
  );
  const count = all.reduce((sum, { zittend }) => sum + zittend.length, 0);
  const nuHier = deelnemers.filter(({ id }) => online.has(id)).length;
  const invite = (partij: string | null): void =>
    setDialog({ kind: 'uitnodigen', start: { ...EMPTY_INVITE, partij } });
  return (
    <div className={hasAside ? 'deelnemers__mensen' : 'deelnemers__mensen deelnemers__mensen--vol'}>
      <section className="deelnemers__lijst" aria-labelledby="partijen-titel">
        <div className="deelnemers__kop">
          <div>
            <h2 id="partijen-titel">{t('partijen')}</h2>
            <p className="deelnemers__uitleg">{t('telling', { count, online: nuHier })}</p>
          </div>
          <SearchField label={t('zoek')} value={zoek} onChange={setZoek} />
          {hasAside ? null : (
            <div className="deelnemers__knoppen">
              <Button variant="primary" reason={recht('nodig-uit')} onPress={() => invite(null)}>
                {t('uitnodigen')}
              </Button>
              <Button reason={recht('plaats-partij')} onPress={() => setDialog({ kind: 'partij' })}>
                {t('nieuwePartij')}
              </Button>
            </div>
          )}
        </div>
        {partijen.length === 0 ? <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState> : null}
        {count === 1 && deelnemer.rol === 'regisseur' && needle === '' ? (
          <Panel>
            <EmptyState
              icon={<IconUserPlus size={32} stroke={1.5} aria-hidden="true" />}
              title={t('alleenU')}
              action={
                <Button variant={hasAside ? 'secondary' : 'primary'} onPress={() => invite(null)}>
                  {t('uitnodigen')}
                </Button>
              }
            >
              {t('alleenUUitleg')}
            </EmptyState>
          </Panel>
        ) : null}
        {partijen.length > 0 && shown.length === 0 ? <EmptyState title={general('geenResultaat')} /> : null}
        {PARTIJ_SOORTEN.map((soort) => {
          const group = shown.filter(({ partij }) => partij.soort === soort);
          if (group.length === 0) return null;
          const bezet = group.filter(({ zittend, vroeger }) => zittend.length + vroeger.length > 0);
          const zonder = group.filter((each) => !bezet.includes(each)).map(({ partij }) => partij);
          const naam = general(`partijSoort.${soort}`);
          const rest = { partijen: zonder, isOpen: needle !== '', onInvite: invite };
          if (bezet.length === 0) return <ZonderDeelnemer key={soort} soort={naam} {...rest} />;
          return (
            <section key={soort} aria-labelledby={`soort-${soort}`}>
              <h3 className="deelnemers__soort" id={`soort-${soort}`}>
                {naam}
              </h3>
              <ul className="deelnemers__partijen">
                {bezet.map((bezetting) => (
                  <PartijRegel
                    key={bezetting.partij.id}
                    bezetting={bezetting}
                    bijzonderheden={bijzonderheden}
                    online={online}
                    nowMs={nowMs}
                    onChanged={refresh}
                  />
                ))}
              </ul>
              <ZonderDeelnemer {...rest} />
            </section>
          );
        })}
      </section>
      {hasAside ? (
        <aside className="deelnemers__zij" aria-label={t('uitnodigen')}>
          <Panel>
            <h2>{t('uitnodigen')}</h2>
            <InviteForm />
          </Panel>
          <Panel>
            <h2>{t('nieuwePartij')}</h2>
            <NieuwePartijForm />
          </Panel>
        </aside>
      ) : null}
      {dialog === null ? null : (
        <Dialog
          title={t(dialog.kind === 'partij' ? 'nieuwePartij' : 'uitnodigen')}
          isOpen
          onClose={() => setDialog(null)}
          closeLabel={general('sluiten')}
        >
          {dialog.kind === 'partij' ? (
            <NieuwePartijForm onDone={() => setDialog(null)} />
          ) : (
            <InviteForm start={dialog.start} />
          )}
        </Dialog>
      )}
    </div>
  );
}

interface ZonderDeelnemerProps {
  /** The kind, where nobody sits for any partij of it: it then stands in the line itself. */
  readonly soort?: string;
  readonly partijen: readonly Partij[];
  readonly isOpen: boolean;
  readonly onInvite: (partij: string) => void;
}

/** The partijen of one kind for which nobody sits yet; each leads to inviting. */
function ZonderDeelnemer({ soort, partijen, isOpen, onInvite }: ZonderDeelnemerProps) {
  const { t } = useTranslation('deelnemers');
  const recht = useTafelRecht();
  if (partijen.length === 0) return null;
  const reason = recht('nodig-uit');
  const className = soort === undefined ? 'deelnemers__zonder' : 'deelnemers__zonder deelnemers__soort-leeg';
  return (
    <details key={String(isOpen)} className={className} open={isOpen}>
      <summary>
        {soort === undefined ? null : <h3>{soort} </h3>}
        {t('zonder', { count: partijen.length })}
      </summary>
      <ul>
        {partijen.map(({ id, naam, kleur }) => (
          <li key={id}>
            <Dot color={kleur} /> <span>{naam}</span>
            <Button
              size="small"
              variant="quiet"
              reason={reason}
              aria-label={t('uitnodigenVoor', { partij: naam })}
              onPress={() => onInvite(id)}
            >
              {t('nodigUit')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
