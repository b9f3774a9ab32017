import { useTranslation } from 'react-i18next';

/** One value as it was and as it is now, in words and not by colour alone. */
export function WasWordt({
  naam,
  was,
  wordt,
}: {
  readonly naam: string;
  /** Null: nothing stood there. */
  readonly was: string | null;
  readonly wordt: string | null;
}) {
  const { t } = useTranslation('akkoord');
  return (
    <div>
      <dt>{naam}</dt>
      <dd>
        <span>{t('verschil.was')}</span> <del>{was || t('verschil.leeg')}</del>
        {', '}
        <span>{t('verschil.wordt')}</span> <ins>{wordt || t('verschil.leeg')}</ins>
      </dd>
    </div>
  );
}
