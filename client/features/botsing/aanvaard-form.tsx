import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { aanvaardingFieldSchemas } from '#shared/domain/aanvaarding/schema.ts';
import type { Instemming } from '#client/features/botsing/use-botsing-acts.ts';
import { Button } from '#client/ui/button.tsx';
import { TextArea, TextField } from '#client/ui/text-field.tsx';
import { useTakeFocus } from '#client/ui/use-take-focus.ts';

const MAX_NAAM = aanvaardingFieldSchemas.naam.maxLength ?? 80;
const MAX_REDEN = aanvaardingFieldSchemas.reden.maxLength ?? 1000;

export interface AanvaardFormProps {
  /** Who acts, to begin with. */
  readonly naam: string;
  /** ISO date. */
  readonly vandaag: string;
  readonly onAanvaard: (instemming: Instemming) => void;
  readonly onAnnuleer: () => void;
}

/** By name, for a reason, until a day: nothing of it can be left out (BO7). */
export function AanvaardForm({ naam, vandaag, onAanvaard, onAnnuleer }: AanvaardFormProps) {
  const { t } = useTranslation(['botsing', 'algemeen']);
  const [value, setValue] = useState<Instemming>({ naam, reden: '', tot: '' });
  const [isTried, setTried] = useState(false);
  const form = useTakeFocus<HTMLFormElement>('textarea');
  const wrong = {
    naam: value.naam.trim() === '',
    reden: value.reden.trim() === '',
    tot: !aanvaardingFieldSchemas.tot.safeParse(value.tot).success || value.tot <= vandaag,
  };
  const error = (field: keyof Instemming): string | undefined =>
    isTried && wrong[field] ? t(`aanvaard.nodig.${field}`) : undefined;
  const send = (): void => {
    setTried(true);
    if (wrong.naam || wrong.reden || wrong.tot) return;
    onAanvaard({ naam: value.naam.trim(), reden: value.reden.trim(), tot: value.tot });
  };
  return (
    <form
      ref={form}
      className="aanvaard-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        label={t('aanvaard.reden')}
        rows={3}
        maxLength={MAX_REDEN}
        isRequired
        value={value.reden}
        errorMessage={error('reden')}
        onChange={(reden) => setValue({ ...value, reden })}
      />
      <TextField
        label={t('aanvaard.tot')}
        type="date"
        description={t('aanvaard.totUitleg')}
        isRequired
        value={value.tot}
        errorMessage={error('tot')}
        onChange={(tot) => setValue({ ...value, tot })}
      />
      <TextField
        label={t('aanvaard.naam')}
        maxLength={MAX_NAAM}
        isRequired
        value={value.naam}
        errorMessage={error('naam')}
        onChange={(next) => setValue({ ...value, naam: next })}
      />
      <div className="botsing-panel__acts">
        <Button variant="primary" size="small" type="submit">
          {t('aanvaard.doen')}
        </Button>
        <Button variant="quiet" size="small" onPress={onAnnuleer}>
          {t('algemeen:annuleren')}
        </Button>
      </div>
    </form>
  );
}
