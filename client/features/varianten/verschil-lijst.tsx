import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StukVerschil } from '#shared/puzzel/variant/variant-verschil.ts';
import { useStukZin } from '#client/features/varianten/stuk-zin.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { IconButton } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';

export interface VerschilLijstProps {
  readonly verschil: readonly StukVerschil[];
  /** Name of the lay-out of which the differences are told. */
  readonly rechts: string;
  /** The way to lay one piece as on the tafel again, and why that may not. */
  readonly zoalsTafel?: { readonly reden: Reason | null; readonly doe: (id: string) => void };
}

/** What differs between two lay-outs, piece by piece, in words (VA5). */
export function VerschilLijst({ verschil, rechts, zoalsTafel }: VerschilLijstProps) {
  const { t } = useTranslation('varianten');
  const zin = useStukZin();
  return (
    <ul className="verschil-lijst">
      {verschil.map((each) => (
        <li key={each.stuk.id} className="verschil-lijst__stuk">
          <FunctieMark functie={each.stuk.functies[0] ?? 'wonen'} size="small" />
          <div className="verschil-lijst__tekst">
            <strong>{each.stuk.titel || t('zonderTitel')}</strong>
            {each.soort === 'anders' ? (
              <ul>
                {each.wijzigingen.map((wijziging) => (
                  <li key={keyOf(wijziging)}>{zin(wijziging)}</li>
                ))}
              </ul>
            ) : (
              <p>
                {each.soort === 'alleen-links'
                  ? t('stuk.alleenLinks', { naam: rechts })
                  : t('stuk.alleenRechts', { naam: rechts })}
              </p>
            )}
          </div>
          {zoalsTafel === undefined ? null : (
            <IconButton
              size="small"
              label={t('detail.zoalsTafelVan', { titel: each.stuk.titel || t('zonderTitel') })}
              reason={zoalsTafel.reden}
              onPress={() => zoalsTafel.doe(each.stuk.id)}
            >
              <IconArrowBackUp size={16} aria-hidden="true" />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  );
}

type Wijziging = Extract<StukVerschil, { soort: 'anders' }>['wijzigingen'][number];

function keyOf(wijziging: Wijziging): string {
  return wijziging.soort === 'bijdrage' ? `bijdrage/${wijziging.opgave}` : wijziging.soort;
}
