import { useTranslation } from 'react-i18next';
import { setTaal, TALEN, type Taal } from '#client/i18n/i18n.ts';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';

/** The language of the interface; each language is named in itself. */
export function TaalSwitch() {
  const { t, i18n } = useTranslation();
  const taal: Taal = i18n.language === 'en' ? 'en' : 'nl';
  return (
    <SegmentedControl
      label={t('taal.label')}
      value={taal}
      onChange={(next) => void setTaal(next)}
      options={TALEN.map((id) => ({ id, label: t(`taal.${id}`) }))}
    />
  );
}
