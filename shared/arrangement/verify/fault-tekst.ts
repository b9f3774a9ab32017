import type { PakketFault, PakketFaultCode } from '#shared/arrangement/verify/fault.ts';

/** What is wrong with a package in plain Dutch, with `{{waar}}` for the place: at a console and on a screen the same. */
export const FAULT_TEKST = {
  'geen-pakket': 'Dit is geen pakket van Puzzeltafel, of het is niet heel aangekomen. Vraag het opnieuw op.',
  'zip-anders': 'Het bestand is veranderd: byte {{waar}} is anders dan toen het werd gemaakt.',
  'bestand-ontbreekt': 'In het pakket ontbreekt {{waar}}.',
  'bestand-anders': '{{waar}} is veranderd nadat het pakket is gemaakt.',
  'bestand-extra': '{{waar}} hoort niet in dit pakket, of staat op een andere plek.',
  handtekening: 'De handtekening onder de lijst van bestanden klopt niet.',
  zegel: 'Het zegel klopt niet: ergens in het bestand is iets veranderd.',
  sleutel: 'De sleutel van het pakket is niet die waarmee de besluiten zijn vastgelegd.',
  'inhoud-anders': 'De inhoud van het arrangement is niet wat is ondertekend.',
  'afspraak-anders': 'Afspraak {{waar}} is niet zoals hij is vastgezet.',
  bewijs: 'Het bewijs op regel {{waar}} klopt niet.',
  akkoord: 'Het akkoord van {{waar}} staat niet zo in het grootboek.',
  'niet-vastgesteld': 'Uit de bewijzen blijkt niet dat dit arrangement is vastgesteld.',
} as const satisfies Readonly<Record<PakketFaultCode, string>>;

/** The place that a fault is about, for its sentence; empty when it has none. */
export function waarIn(fault: PakketFault): string {
  if ('byte' in fault) return String(fault.byte);
  return 'waar' in fault ? fault.waar : '';
}
