/** What of a draft did not come along, or came along otherwise. */
export type VerslagSoort =
  | 'afbeelding'
  | 'ingevoegd'
  | 'verwijderd'
  | 'verplaatst'
  | 'opmerking'
  | 'tekstvak'
  | 'kopvoet'
  | 'inhoudsopgave'
  | 'eindnoot'
  | 'invulveld'
  | 'formule'
  | 'object'
  | 'macro'
  | 'kleur'
  | 'stijl'
  | 'teken'
  | 'onbekend'
  | 'verloren';

/** One line of the report: how often, and a few examples of what. */
export interface VerslagRegel {
  readonly soort: VerslagSoort;
  readonly aantal: number;
  readonly voorbeelden: readonly string[];
}

/** A draft as it was read: HTML for our schema, still to be cleaned, and what it could not keep. */
export interface DocxOntwerp {
  readonly html: string;
  /** The title as the draft has it; empty when it has none. */
  readonly titel: string;
  readonly verslag: readonly VerslagRegel[];
}
