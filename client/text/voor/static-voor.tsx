import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { TekstOmgevingContext } from '#client/text/tekst-omgeving.ts';
import { VisuallyHidden } from '#client/ui/visually-hidden.tsx';
import './voor.css';

/** Beside a paragraph: which partijen it is about. Nothing when it is about all. */
export function StaticVoor({ voor }: { readonly voor: unknown }) {
  const { t } = useTranslation('tekst');
  const { partijVan } = useContext(TekstOmgevingContext);
  if (!Array.isArray(voor) || voor.length === 0) return null;
  const partijen = voor
    .map(String)
    .map((id) => partijVan(id) ?? { id, naam: id, afkorting: id, kleur: '#56646c' });
  return (
    <span className="tekst-voor">
      <VisuallyHidden>{`${t('voor.over', { namen: partijen.map(({ naam }) => naam).join(', ') })}. `}</VisuallyHidden>
      {partijen.map(({ id, naam, afkorting, kleur }) => (
        <span key={id} className="tekst-voor-chip" title={naam} aria-hidden="true">
          <span className="tekst-voor-stip" style={{ background: kleur }} />
          {afkorting}
        </span>
      ))}
    </span>
  );
}
