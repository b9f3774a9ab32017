/** Creates tafels on this installation. */
export function mayCreateTafel(sessie: { readonly beheerder: boolean }): boolean {
  return sessie.beheerder;
}
