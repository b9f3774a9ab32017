import type { ChainNotice, EntryFault } from '#shared/domain/ledger/verify-chain.ts';
import type { HeadFault } from '#shared/domain/ledger/verify-head.ts';
import type { ReceiptDifference, ReceiptFault } from '#shared/domain/ledger/verify-receipt.ts';

const ENTRY_FAULT: Readonly<Record<EntryFault, string>> = {
  number: 'dit nummer volgt niet op het vorige. Er is een regel weg.',
  form: 'dit is geen regel van een grootboek.',
  spelling: 'de tekst is anders geschreven dan toen hij werd vastgelegd.',
  place: 'deze regel hoort op een andere plaats.',
  chain: 'deze regel sluit niet aan op de vorige.',
  hash: 'de inhoud of het kenmerk is veranderd.',
  key: 'deze regel is niet van de sleutel die toen in gebruik was.',
  handover: 'de vorige sleutel heeft deze nieuwe sleutel niet ondertekend.',
  signature: 'de handtekening klopt niet.',
};

const NOTICE: Readonly<Record<ChainNotice['notice'], string>> = {
  'key-without-old': 'hier begon een nieuwe sleutel zonder handtekening van de oude. Was dat de bedoeling?',
  restored: 'hier is een reservekopie teruggezet. Was dat de bedoeling?',
};

const RECEIPT_FAULT: Readonly<Record<ReceiptFault, string>> = {
  unreadable: 'dit bestand is er niet, of het is geen bewijs.',
  hash: 'de inhoud is veranderd.',
  key: 'de sleutel hoort er niet bij.',
  signature: 'de handtekening klopt niet.',
  head: 'de stand van het grootboek erin past niet bij de regel.',
};

export function entryFaultText(fault: EntryFault): string {
  return ENTRY_FAULT[fault];
}

export function noticeText(notice: ChainNotice['notice']): string {
  return NOTICE[notice];
}

export function receiptFaultText(fault: ReceiptFault): string {
  return RECEIPT_FAULT[fault];
}

/** `seq`: how far the head says that the ledger was. */
export function headFaultText(fault: HeadFault, seq: number): string {
  switch (fault) {
    case 'unsigned':
      return 'hoofd.json is niet ondertekend door een sleutel van dit grootboek.';
    case 'ledger-shorter':
      return `Het grootboek reikte volgens hoofd.json tot regel ${seq}, en die is er niet meer.`;
    case 'ledger-other':
      return `Regel ${seq} is een andere dan die hoofd.json kent.`;
  }
}

/** `seq` is of the entry, `headSeq` of the last entry that there was when the receipt was given. */
export function differenceText(difference: ReceiptDifference, seq: number, headSeq: number): string {
  switch (difference) {
    case 'other-key':
      return 'het is van een ander grootboek: deze sleutel komt in dit grootboek niet voor.';
    case 'entry-missing':
      return `regel ${seq} staat niet in het grootboek.`;
    case 'entry-other':
      return `in het grootboek staat als regel ${seq} iets anders.`;
    case 'history-shorter':
      return `het grootboek reikte toen tot regel ${headSeq}, en die is er niet meer.`;
    case 'history-other':
      return `in het grootboek staat nu als regel ${headSeq} iets anders dan toen.`;
  }
}
