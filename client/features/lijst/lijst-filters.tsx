import { useTranslation } from 'react-i18next';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import { PUZZELSTUK_STATUSSEN } from '#shared/domain/puzzelstuk/schema.ts';
import { SPANNINGSPUNT_STATUSSEN } from '#shared/domain/spanningspunt/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { WAT, type Vraag } from '#client/features/lijst/rijen.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Select, type Option } from '#client/ui/select.tsx';
import { SearchField } from '#client/ui/text-field.tsx';

const ALL = 'alle';

export interface LijstFiltersProps {
  readonly vraag: Vraag;
  readonly onChange: (vraag: Vraag) => void;
}

export function LijstFilters({ vraag, onChange }: LijstFiltersProps) {
  const { t } = useTranslation(['lijst', 'puzzelstuk', 'spanningspunt']);
  const { partijen } = useRegister();
  const orAll = (options: readonly Option[]): readonly Option[] => [
    { id: ALL, label: t('alle') },
    ...options,
  ];
  const orNull = (id: string): string | null => (id === ALL ? null : id);
  return (
    <div className="lijst-filters">
      <div className="lijst-filters__search">
        <SearchField label={t('zoek')} value={vraag.zoek} onChange={(zoek) => onChange({ ...vraag, zoek })} />
      </div>
      <Select
        label={t('wat')}
        options={WAT.map((id) => ({ id, label: t(`watKeuze.${id}`) }))}
        value={vraag.wat}
        onChange={(wat) => onChange({ ...vraag, wat })}
      />
      <Select
        label={t('functie')}
        options={orAll(FUNCTIES.map((id) => ({ id, label: t(`puzzelstuk:functie.${id}`) })))}
        value={vraag.functie ?? ALL}
        onChange={(id) => onChange({ ...vraag, functie: FUNCTIES.find((functie) => functie === id) ?? null })}
      />
      <Select
        label={t('partij')}
        options={orAll(partijen.map((partij) => ({ id: partij.id, label: partij.naam })))}
        value={vraag.partij ?? ALL}
        onChange={(id) => onChange({ ...vraag, partij: orNull(id) })}
      />
      <Select
        label={t('status')}
        options={orAll([
          ...PUZZELSTUK_STATUSSEN.map((id) => ({ id, label: t(`puzzelstuk:status.${id}`) })),
          ...SPANNINGSPUNT_STATUSSEN.map((id) => ({ id, label: t(`spanningspunt:status.${id}`) })),
        ])}
        value={vraag.status ?? ALL}
        onChange={(id) => onChange({ ...vraag, status: orNull(id) })}
      />
      <Checkbox isSelected={vraag.archief} onChange={(archief) => onChange({ ...vraag, archief })}>
        {t('archief')}
      </Checkbox>
    </div>
  );
}
