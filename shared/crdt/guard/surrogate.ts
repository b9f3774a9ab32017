/** Whether a cut at that index falls inside a surrogate pair; Yjs would turn both halves into U+FFFD. */
export function cutsSurrogates(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
