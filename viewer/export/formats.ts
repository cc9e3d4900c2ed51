/** Files that hold the graph as data, and those that hold its sources. */
export const DATA_FORMATS = ["json", "gexf", "csv-nodes", "csv-edges"] as const;
export const SOURCE_FORMATS = ["bibliography", "csl-json", "bibtex"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number] | (typeof SOURCE_FORMATS)[number];

/** Pictures of what is seen. */
export const PICTURE_FORMATS = ["png", "svg"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export type FileFormat = DataFormat | PictureFormat;
