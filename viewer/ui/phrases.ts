/** The languages of the interface, each by its BCP 47 tag. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The texts of one part of the viewer in every language. */
export type Phrases<T> = Readonly<Record<Language, T>>;

/** What is said in English and in Chinese, side by side; or phrases that belong together. */
type Entries<T> = {
  readonly [K in keyof T]: readonly [en: T[K], zh: NoInfer<T[K]>] | Phrases<T[K]>;
};

/**
 * The texts of a room, by language, from entries that hold both side by side. Phrases with a number or a
 * name in them are functions, for no two languages put these in the same place.
 */
export function phrases<T>(entries: Entries<T>): Phrases<T> {
  const said = (language: Language) =>
    Object.fromEntries(
      Object.entries<readonly [unknown, unknown] | Phrases<unknown>>(entries).map(
        ([name, entry]) => [
          name,
          "en" in entry ? entry[language] : entry[LANGUAGES.indexOf(language)],
        ],
      ),
    ) as T;
  return { en: said("en"), zh: said("zh") };
}
