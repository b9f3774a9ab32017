/** Why a geometry is refused (GE2). Interface and tests share these constants; the words for people are in i18n. */
export const GEOMETRY_PROBLEMS = [
  'empty',
  'not-finite',
  'too-many-points',
  'looks-like-rd',
  'swapped-axes',
  'outside-netherlands',
  'unclosed-ring',
  'too-few-points',
  'no-area',
  'self-crossing',
  'interior-not-connected',
  'hole-outside-shell',
  'parts-overlap',
] as const;
export type GeometryProblem = (typeof GEOMETRY_PROBLEMS)[number];
