import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import ImportDialog, { type ImportDialogProps } from '#client/features/tekst-import/import-dialog.tsx';
import { useAfspraakReden, useNieuweAfspraakReden } from './use-afspraak-reden.ts';

export interface WordImportProps extends Pick<ImportDialogProps, 'onNieuw' | 'onClose'> {
  readonly afspraak: Afspraak | null;
}

/** Takes a Word draft over, into a new afspraak or into the one that is open. In a chunk of its own. */
export default function WordImport({ afspraak, ...props }: WordImportProps) {
  const redenNieuw = useNieuweAfspraakReden();
  return afspraak === null ? (
    <ImportDialog {...props} afspraak={null} redenNieuw={redenNieuw} redenTekst={null} />
  ) : (
    <InDeze {...props} afspraak={afspraak} redenNieuw={redenNieuw} />
  );
}

function InDeze({
  afspraak,
  ...props
}: Omit<ImportDialogProps, 'redenTekst' | 'afspraak'> & { readonly afspraak: Afspraak }) {
  const { tekst } = useAfspraakReden(afspraak);
  return <ImportDialog {...props} afspraak={afspraak} redenTekst={tekst} />;
}
