/** The first thing that is wrong with a package; `waar` names the file, afspraak or decision that it is about. */
export type PakketFault =
  /** No zip, or not one that this product wrote. */
  | { readonly code: 'geen-pakket' }
  /** A byte of the zip itself is other than it was written; `byte` counts from the start. */
  | { readonly code: 'zip-anders'; readonly byte: number }
  | { readonly code: 'bestand-ontbreekt'; readonly waar: string }
  | { readonly code: 'bestand-anders'; readonly waar: string }
  | { readonly code: 'bestand-extra'; readonly waar: string }
  | { readonly code: 'handtekening' }
  | { readonly code: 'zegel' }
  | { readonly code: 'sleutel' }
  | { readonly code: 'inhoud-anders' }
  | { readonly code: 'afspraak-anders'; readonly waar: string }
  | { readonly code: 'bewijs'; readonly waar: string }
  | { readonly code: 'akkoord'; readonly waar: string }
  | { readonly code: 'niet-vastgesteld' };
export type PakketFaultCode = PakketFault['code'];

/** Thrown inside the verifier alone; its one way out is `verifyPakket`. */
export class Afgekeurd extends Error {
  readonly fault: PakketFault;

  constructor(fault: PakketFault) {
    super(fault.code);
    this.fault = fault;
  }
}
