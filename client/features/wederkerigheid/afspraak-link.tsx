import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { useAfspraken, useTafelSession } from '#client/doc/use-doc.ts';

/** The afspraak that something stands in, by its title. */
export function AfspraakLink({ id }: { readonly id: AfspraakId }) {
  const { t } = useTranslation('wederkerigheid');
  const { tafelId } = useTafelSession();
  const titel = useAfspraken().get(id)?.titel;
  return (
    <Link href={`/tafel/${tafelId}/afspraken/${id}`} className="afspraak-link">
      {titel || t('zonderTitel')}
    </Link>
  );
}
