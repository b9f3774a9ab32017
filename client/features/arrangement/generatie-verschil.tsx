import { useTranslation } from 'react-i18next';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import { InhoudVerschilLijst } from '#client/features/akkoord/verschil/inhoud-verschil.tsx';
import { MetInhoud } from './met-inhoud.tsx';
import { verschilVan } from './verschil-van.ts';

/** What a generation holds otherwise than the one before it, afspraak by afspraak. */
export function GeneratieVerschil({ was, nu }: { readonly was: Arrangement; readonly nu: Arrangement }) {
  return (
    <MetInhoud hash={was.hash}>
      {(before) => <MetInhoud hash={nu.hash}>{(after) => <Verschil was={before} nu={after} />}</MetInhoud>}
    </MetInhoud>
  );
}

function Verschil({ was, nu }: { readonly was: ArrangementInhoud; readonly nu: ArrangementInhoud }) {
  const { t } = useTranslation('arrangement');
  const { nieuw, weg, anders, gelijk } = verschilVan(was, nu);
  if (nieuw.length + weg.length + anders.length === 0) return <p>{t('generaties.verschilGeen')}</p>;
  const naam = (titel: string): string => titel || t('zonderTitel');
  return (
    <div className="arrangement__deel">
      <ul>
        {nieuw.map(({ id, titel }) => (
          <li key={id}>{t('generaties.verschilNieuw', { titel: naam(titel) })}</li>
        ))}
        {weg.map(({ id, titel }) => (
          <li key={id}>{t('generaties.verschilWeg', { titel: naam(titel) })}</li>
        ))}
      </ul>
      {anders.map(({ before, after }) => (
        <section key={after.id}>
          <h4>{t('generaties.verschilAnders', { titel: naam(after.titel) })}</h4>
          <InhoudVerschilLijst was={before} nu={after} />
        </section>
      ))}
      <p className="arrangement__klein">{t('generaties.verschilGelijk', { aantal: gelijk })}</p>
    </div>
  );
}
