/** The languages of the interface, each by its BCP 47 tag. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The texts of one part of the viewer in every language: what a component says stands in one file of
 * this folder, so that a translator finds the languages side by side. Phrases with a number or a
 * name in them are functions, for no two languages put these in the same place.
 */
export type Phrases<T> = Readonly<Record<Language, T>>;
