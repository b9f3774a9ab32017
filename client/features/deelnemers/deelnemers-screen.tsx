import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PARTIJ_SOORTEN, type Partij } from '#shared/domain/partij/schema.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { InviteForm } from '#client/features/deelnemers/invite-form.tsx';
import { NieuwePartijForm } from '#client/features/deelnemers/nieuwe-partij-form.tsx';
import { usePresentPeople } from '#client/presence/presence.ts';
import { Avatar } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { SearchField } from '#client/ui/text-field.tsx';
import '#client/features/deelnemers/deelnemers.css';

/** Who sits at the tafel, who is here now, and for the regisseur: inviting. */
export default function DeelnemersScreen() {
  const { t } = useTranslation();
  const { deelnemer } = useTafelSession();
  const { partijen, deelnemers } = useRegister();
  const [zoek, setZoek] = useState('');
  const needle = useDeferredValue(zoek).trim().toLocaleLowerCase('nl');
  const people = usePresentPeople();
  const online = new Set([deelnemer.id, ...people.map(({ user }) => user.id)]);
  const matches = (text: string): boolean => text.toLocaleLowerCase('nl').includes(needle);
  const shown = partijen.filter(
    (partij) =>
      matches(`${partij.naam} ${partij.afkorting}`) ||
      deelnemers.some((person) => person.partij === partij.id && matches(person.naam)),
  );
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <div className="deelnemers">
        <section className="deelnemers__lijst" aria-labelledby="partijen-titel">
          <div className="deelnemers__kop">
            <h1 id="partijen-titel">{t('deelnemers.partijen')}</h1>
            <SearchField label={t('deelnemers.zoek')} value={zoek} onChange={setZoek} />
          </div>
          {partijen.length === 0 ? (
            <EmptyState title={t('deelnemers.leeg')}>{t('deelnemers.leegUitleg')}</EmptyState>
          ) : null}
          {partijen.length > 0 && shown.length === 0 ? <EmptyState title={t('geenResultaat')} /> : null}
          {PARTIJ_SOORTEN.map((soort) => {
            const group = shown.filter((partij) => partij.soort === soort);
            if (group.length === 0) return null;
            return (
              <section key={soort} aria-labelledby={`soort-${soort}`}>
                <h2 className="deelnemers__soort" id={`soort-${soort}`}>
                  {t(`partijSoort.${soort}`)}
                </h2>
                <ul className="deelnemers__partijen">
                  {group.map((partij) => (
                    <PartijRow
                      key={partij.id}
                      partij={partij}
                      people={deelnemers.filter((person) => person.partij === partij.id)}
                      online={online}
                    />
                  ))}
                </ul>
              </section>
            );
          })}
        </section>
        <aside className="deelnemers__zij" aria-label={t('deelnemers.uitnodigen')}>
          {deelnemer.rol === 'regisseur' ? (
            <>
              <Panel>
                <InviteForm />
              </Panel>
              <Panel>
                <NieuwePartijForm />
              </Panel>
            </>
          ) : (
            <p className="deelnemers__uitleg">{t('deelnemers.alleenRegisseur')}</p>
          )}
        </aside>
      </div>
    </main>
  );
}

interface PartijRowProps {
  readonly partij: Partij;
  readonly people: readonly Deelnemer[];
  readonly online: ReadonlySet<string>;
}

function PartijRow({ partij, people, online }: PartijRowProps) {
  const { t } = useTranslation();
  return (
    <li className="deelnemers__partij">
      <Avatar initials={partij.afkorting} color={partij.kleur} />
      <div className="deelnemers__partij-tekst">
        <p className="deelnemers__partij-naam">{partij.naam}</p>
        {people.length === 0 ? (
          <p className="deelnemers__uitleg">{t('deelnemers.geen')}</p>
        ) : (
          <ul className="deelnemers__personen">
            {people.map((person) => (
              <li key={person.id}>
                {person.naam} <span className="deelnemers__uitleg">· {t(`rol.${person.rol}`)}</span>{' '}
                {online.has(person.id) ? <Badge tone="positive">{t('deelnemers.nu')}</Badge> : null}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
