import { posix } from "node:path";

/** One import that breaks the table, and which rule it breaks. */
export interface Violation {
  readonly file: string;
  readonly imported: string;
  readonly rule: string;
}

const STAGES = ["1-read", "2-parse", "3-link", "4-verify", "5-graph", "6-layout", "7-export"];

/** What the subjects of the viewer may import: each room of these, and no other may import a later one. */
const ORDER = [
  "src/model",
  "src/query",
  "viewer/ui",
  "viewer/graph",
  "viewer/view",
  "viewer/scene",
];

/** The subjects of the viewer, and what each of them imports besides what all may. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  "viewer/arrange": [],
  "viewer/bars": ["viewer/claims", "viewer/export", "viewer/help", "viewer/search"],
  "viewer/claims": [],
  "viewer/communities": [],
  // What is seen is written as the command line writes it; only this room of the viewer does so.
  "viewer/export": ["src/7-export", "viewer/claims/words.ts", "viewer/legend"],
  "viewer/help": ["viewer/claims/states.ts", "viewer/claims/words.ts"],
  "viewer/inspector": ["viewer/claims", "viewer/communities", "viewer/paths", "viewer/reading"],
  "viewer/legend": ["viewer/claims/states.ts", "viewer/claims/words.ts"],
  "viewer/paths": ["viewer/claims"],
  "viewer/reading": ["viewer/claims"],
  "viewer/search": ["viewer/claims", "viewer/paths/path-end.ts"],
  "viewer/stage": [
    "viewer/arrange",
    "viewer/communities",
    "viewer/paths/path-end.ts",
    "viewer/time/words.ts",
  ],
  "viewer/table": ["viewer/claims"],
  "viewer/time": [],
};

/**
 * What each room of the viewer may import: primitives, the graph that is loaded, the view of it, the
 * picture, each those before it; then the subjects; then the page.
 */
const VIEWER: Readonly<Record<string, readonly string[]>> = {
  "viewer/ui": ["src/model"],
  "viewer/graph": ORDER.slice(0, 3),
  // Before its own room, which is named by the beginning of the same path.
  "viewer/view/layout": ["src/model", "viewer/graph"],
  "viewer/view": ORDER.slice(0, 4),
  "viewer/scene": ["src/model", "viewer/ui", "viewer/graph", "viewer/view"],
  ...Object.fromEntries(
    Object.entries(SUBJECTS).map(([subject, others]) => [subject, [...ORDER, ...others]]),
  ),
  "viewer/App.tsx": ["viewer"],
  "viewer/main.tsx": ["viewer"],
  "viewer/vite.config.ts": ["viewer/worker-code.config.ts"],
  "viewer/vite.single.config.ts": ["src/model", "viewer/vite.config.ts"],
  "viewer/worker-code.config.ts": [],
};

/** What each room of the repository may import, besides itself and packages. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  ...Object.fromEntries(STAGES.map((stage) => [`src/${stage}`, ["src/model"]])),
  "src/query": ["src/model"],
  "src/diff": ["src/model"],
  "src/authoring": ["src/model"],
  "src/workspace": [
    "src/model",
    ...STAGES.filter((stage) => stage !== "7-export").map((stage) => `src/${stage}`),
  ],
  "src/compile.ts": [
    "src/1-read",
    "src/4-verify",
    "src/5-graph",
    "src/6-layout",
    "src/model",
    "src/workspace",
  ],
  "src/edit": [
    "src/1-read",
    "src/2-parse",
    "src/4-verify",
    "src/compile.ts",
    "src/model",
    "src/workspace",
  ],
  "src/compile-error.ts": ["src/model"],
  "src/index.ts": [
    "src/1-read",
    "src/7-export",
    "src/compile-error.ts",
    "src/compile.ts",
    "src/diff",
    "src/model",
    "src/query",
  ],
  "src/cli": [
    "src/1-read",
    "src/4-verify",
    "src/7-export",
    "src/authoring",
    "src/compile-error.ts",
    "src/compile.ts",
    "src/diff",
    "src/edit",
    "src/index.ts",
    "src/model",
    "src/query",
    "src/workspace",
  ],
  ...VIEWER,
};

/** Rooms that run in a browser. */
const BROWSER = new Set(["src/7-export", "src/model", "src/query", ...Object.keys(VIEWER)]);

/** The files that write to the disk. */
const WRITERS = ["src/cli/write.ts", "src/cli/replace-text.ts", "src/cli/temporary-files.ts"];

/** Packages with one owner: file or folder by package. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  "node:fs": ["src/1-read", ...WRITERS],
  "node:fs/promises": ["src/1-read", ...WRITERS],
  chokidar: ["src/cli"],
  commander: ["src/cli"],
  edtf: ["src/3-link"],
  "js-yaml": ["src/2-parse"],
  sigma: ["viewer/scene/sigma"],
  "@sigma/edge-curve": ["viewer/scene/sigma"],
  yaml: ["src/2-parse"],
};

/** Checks one import of one file; both paths are relative to the root of the repository. */
export function violation(file: string, imported: string): Violation | undefined {
  const room = roomOf(file);
  if (room === undefined) return { file, imported, rule: "every file belongs to a room" };
  const rule = imported.startsWith(".")
    ? brokenByRoom(room, posix.join(posix.dirname(file), imported))
    : brokenByPackage(file, room, imported);
  return rule === undefined ? undefined : { file, imported, rule };
}

/** What the table allows and no file makes use of, as `room -> place`. What every subject may import counts for none. */
export function unusedEdges(imports: readonly (readonly [file: string, name: string])[]): string[] {
  const used = new Set<string>();
  for (const [file, name] of imports) {
    const room = roomOf(file) ?? "";
    const target = posix.join(posix.dirname(file), name);
    const places = ROOMS[room]?.filter((place) => isIn(target, place)) ?? [];
    if (name.startsWith(".")) for (const place of places) used.add(`${room} -> ${place}`);
  }
  return Object.entries(ROOMS).flatMap(([room, places]) =>
    places
      .filter((place) => !(room in SUBJECTS && ORDER.includes(place)))
      .map((place) => `${room} -> ${place}`)
      .filter((edge) => !used.has(edge)),
  );
}

function brokenByRoom(room: string, target: string): string | undefined {
  const allowed = [room, ...(ROOMS[room] ?? [])];
  if (allowed.some((place) => isIn(target, place))) return undefined;
  return `${room} imports only ${allowed.join(", ")} and packages`;
}

function brokenByPackage(file: string, room: string, name: string): string | undefined {
  const node = name.startsWith("node:") && BROWSER.has(room) && !file.endsWith(".config.ts");
  if (node) return `${room} runs in a browser`;
  const owner = Object.keys(OWNERS).find((key) => name === key || name.startsWith(`${key}/`));
  const places = owner === undefined ? undefined : OWNERS[owner];
  if (!places || places.some((place) => isIn(file, place))) return undefined;
  return `only ${places.join(" and ")} may import ${owner}`;
}

function roomOf(file: string): string | undefined {
  return Object.keys(ROOMS).find((room) => isIn(file, room));
}

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}
