import { useMemo } from 'react';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { MAX_BRON_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import { useOpgaven, useOpTafel, useRegister } from '#client/doc/use-doc.ts';
import type { BekendeBron, TekstOmgeving } from '#client/text/tekst-omgeving.ts';

/** What the texts of an afspraak know of the tafel: its partijen, and the sources that stand on the table. */
export function useTekstOmgeving(afspraak: Afspraak): TekstOmgeving {
  const { partijen } = useRegister();
  const opgaven = useOpgaven();
  const regels = useOpTafel('combinatieregel');
  const bronnen = useMemo((): readonly BekendeBron[] => {
    const documents = [...new Set(opgaven.map(({ bron }) => bron.document))].sort();
    return [
      ...documents.map(
        (document) => ({ groep: 'startpakket', document, plaats: '', href: null, van: '' }) as const,
      ),
      ...opgaven.map(({ titel, bron }) => ({
        groep: 'opgave' as const,
        document: bron.document,
        plaats: bron.paragraaf,
        href: null,
        van: titel,
      })),
      ...[...new Set(regels.map(({ bron }) => bron.trim()))]
        .filter((bron) => bron !== '' && bron.length <= MAX_BRON_LENGTH)
        .map((document) => ({ groep: 'regel', document, plaats: '', href: null, van: '' }) as const),
    ];
  }, [opgaven, regels]);
  return useMemo(() => {
    const bij = new Set([afspraak.partij, ...afspraak.betrokken]);
    return {
      partijen: partijen.filter(({ id }) => bij.has(id)),
      partijVan: (id) => partijen.find((partij) => partij.id === id) ?? null,
      bronnen,
    };
  }, [afspraak.partij, afspraak.betrokken, partijen, bronnen]);
}
