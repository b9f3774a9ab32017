import { AfsprakenScreen } from '#client/features/afspraak/screen.tsx';

export interface AfsprakenRouteProps {
  readonly tafelId: string;
  readonly afspraakId: string | null;
}

/** The afspraken of the tafel, as a chunk of its own: the text editor is heavy. */
export default function AfsprakenRoute(props: AfsprakenRouteProps) {
  return (
    <main id="inhoud" tabIndex={-1} className="tafel__main">
      <AfsprakenScreen {...props} />
    </main>
  );
}
