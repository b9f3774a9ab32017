import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { signalenOf } from '#shared/wederkerigheid/signalen.ts';
import { useOverzicht } from '#client/board/belofte/use-overzicht.ts';
import { useSignaalZin } from '#client/features/wederkerigheid/use-signaal-zin.ts';
import type { TerugVanAanmelden } from './bewaard-akkoord.ts';
import type { InhoudStand } from './inhoud-stand.ts';
import { InhoudLezen } from './lees/inhoud-lezen.tsx';
import { OndertekenDialog } from './onderteken-dialog.tsx';
import { InhoudVerschilLijst } from './verschil/inhoud-verschil.tsx';

export interface AkkoordDialogProps {
  readonly afspraak: Afspraak;
  /** As the own copy says it now. */
  readonly stand: InhoudStand;
  readonly terug: TerugVanAanmelden | null;
  readonly onClose: () => void;
}

/** Says yes to an afspraak: what is read here is what is agreed, also when others write on meanwhile (AK2). */
export function AkkoordDialog({ afspraak, stand, terug, onClose }: AkkoordDialogProps) {
  const { t } = useTranslation(['akkoord', 'afspraak']);
  const [gelezen, setGelezen] = useState(stand);
  return (
    <OndertekenDialog
      onderwerp={{ soort: 'afspraak', id: afspraak.id }}
      titel={gelezen.inhoud.titel || t('afspraak:zonderTitel')}
      partijen={gelezen.inhoud.partijen}
      tekst={gelezen.tekst}
      inhoud={<InhoudLezen inhoud={gelezen.inhoud} />}
      let={<Signalen afspraak={afspraak} />}
      verschil={
        stand.tekst === gelezen.tekst ? null : <InhoudVerschilLijst was={gelezen.inhoud} nu={stand.inhoud} />
      }
      onLeesOpnieuw={() => setGelezen(stand)}
      terug={terug}
      onClose={onClose}
    />
  );
}

/** What of wederkerigheid stands open on it; a warning, never a stop. */
function Signalen({ afspraak }: { readonly afspraak: Afspraak }) {
  const { t } = useTranslation('akkoord');
  const overzicht = useOverzicht();
  const zin = useSignaalZin(overzicht);
  const signalen = signalenOf(overzicht, afspraak.id);
  if (signalen.length === 0) return null;
  return (
    <details className="akkoord-let">
      <summary>{t('dialoog.signalen', { count: signalen.length })}</summary>
      <p>{t('dialoog.signalenUitleg')}</p>
      <ul>
        {signalen.map((signaal) => (
          <li key={signaal.sleutel}>{zin(signaal)}</li>
        ))}
      </ul>
    </details>
  );
}
