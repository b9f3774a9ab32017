import { FAULT_TEKST, waarIn } from '#shared/arrangement/verify/fault-tekst.ts';
import type { PakketFault } from '#shared/arrangement/verify/fault.ts';
import type { GoedPakket } from '#shared/arrangement/verify/verify-pakket.ts';

/** What is wrong with a package, in a sentence for people. */
export function foutTekst(fault: PakketFault): string {
  return FAULT_TEKST[fault.code].replace('{{waar}}', () => waarIn(fault));
}

/** What a sound package says, line by line. */
export function goedTekst({ manifest, inhoud, vastgesteldAtMs, bewijzen }: GoedPakket): readonly string[] {
  const namen = new Map(inhoud.partijen.map(({ id, naam }) => [id, naam]));
  const door = inhoud.ondertekenaars.map((id) => namen.get(id) ?? id).join(', ');
  return [
    `${inhoud.titel} (${inhoud.tafel.naam}, generatie ${inhoud.nummer})`,
    `Vastgesteld op ${new Date(vastgesteldAtMs).toISOString().slice(0, 10)} door ${door}`,
    `${manifest.bestanden.length} bestanden en ${bewijzen} bewijzen nagegaan`,
    `Kenmerk van de inhoud: ${manifest.arrangementHash}`,
    `Sleutel van de server: ${manifest.sleutel.publicKey}`,
  ];
}
