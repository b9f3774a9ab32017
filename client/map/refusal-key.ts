const KNOWN = [
  'self-crossing',
  'parts-overlap',
  'hole-outside-shell',
  'interior-not-connected',
  'outside-netherlands',
  'too-many-points',
  'too-few-points',
  'no-area',
  'te-weinig-punten',
  'snijdt-niets',
  'geen-gebied',
] as const;

/** The text that belongs to a reason; reasons that people cannot cause by drawing share one. */
export function refusalKey(reason: string): (typeof KNOWN)[number] | 'anders' {
  return KNOWN.find((each) => each === reason) ?? 'anders';
}
