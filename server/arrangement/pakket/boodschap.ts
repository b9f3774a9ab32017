import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { PakketVraag } from '#server/arrangement/pakket/bestanden.ts';

/** To a process that makes a part of a package. */
export type NaarProces =
  | { readonly taak: 'pdf'; readonly vraag: PakketVraag }
  | {
      readonly taak: 'pakket';
      readonly vraag: PakketVraag;
      readonly pdf: Uint8Array;
      readonly tafel: TafelId;
      readonly nummer: number;
      /** Where the zip is written. */
      readonly doel: string;
    }
  /** The answer to a manifest: Ed25519, hex. */
  | { readonly taak: 'teken'; readonly handtekening: string }
  /** The answer to what is to be sealed: Ed25519, hex. */
  | { readonly taak: 'verzegel'; readonly zegel: string };

/** From it. After `pdf` and `klaar` it ends by itself. */
export type VanProces =
  | { readonly soort: 'deel'; readonly deel: number }
  | { readonly soort: 'pdf'; readonly pdf: Uint8Array }
  /** To be signed: the private key never leaves the server's own process. */
  | { readonly soort: 'manifest'; readonly manifest: Uint8Array }
  /** To be sealed: the hash of all bytes before the seal. */
  | { readonly soort: 'te-verzegelen'; readonly sha256: string }
  | { readonly soort: 'klaar'; readonly bytes: number };
