/** What an update does at one place, once per place: the unit that rights are judged by. */
export interface Touch {
  readonly room: 'tafel' | 'register' | 'schorsing';
  /** `maak`: a record appears; `zet` / `wis`: a register or an entry; `tekst`: writing or deleting inside a text. */
  readonly op: 'maak' | 'zet' | 'wis' | 'tekst';
  /** Name of the root, such as `afspraak`. */
  readonly root: string;
  /** The key inside the record, such as `titel`, `reactie` or `inzet`; null for the record itself. */
  readonly field: string | null;
  /** `afspraak/<id>/inzet/<id>/tekst`, for messages and the audit record. */
  readonly path: string;
}
