/** The same keys as the Dutch texts, each with a text of its own: a missing English text is a type error. */
export type Translation<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : Translation<Texts[Key]>;
};
