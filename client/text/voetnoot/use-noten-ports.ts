import { useContext, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TekstOmgevingContext } from '#client/text/tekst-omgeving.ts';
import type { VoorPort } from '#client/text/voor/voor-plugin.ts';
import type { NootVraag } from './inline-atoms.ts';
import type { NotenPort } from './noten-plugin.ts';

/** What footnotes, sources and the partijen of a paragraph need in an editor; the same object for as long as the language. */
export function useNotenPorts(onOpen: (vraag: NootVraag) => void): {
  readonly noten: NotenPort;
  readonly voor: VoorPort;
} {
  const { t } = useTranslation('tekst');
  const omgeving = useContext(TekstOmgevingContext);
  const latest = useRef(omgeving);
  useEffect(() => {
    latest.current = omgeving;
  });
  return useMemo(
    () => ({
      noten: {
        naam: (nummer, tekst) => t('noot.naamMet', { nummer, tekst }),
        open: (noot) => onOpen({ soort: noot?.soort ?? 'voetnoot', noot }),
      },
      voor: {
        partijVan: (id) => latest.current.partijVan(id),
        over: (namen) => t('voor.over', { namen }),
      },
    }),
    [t, onOpen],
  );
}
