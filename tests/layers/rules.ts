import { posix } from "node:path";

/** One import that breaks the table, and which rule it breaks. */
export interface Violation {
  readonly file: string;
  readonly imported: string;
  readonly rule: string;
}

const STAGES = ["1-read", "2-parse", "3-link", "4-verify", "5-graph", "6-layout", "7-export"];

/** What every room of the viewer may import: the graph that is loaded, the view of it, primitives. */
const SHARED = ["src/model", "src/query", "viewer/graph", "viewer/ui", "viewer/view"];

/** The subjects of the viewer, and what each of them imports besides what all may. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  "viewer/arrange": ["viewer/scene"],
  "viewer/bars": ["viewer/claims", "viewer/export", "viewer/help", "viewer/search"],
  "viewer/claims": [],
  "viewer/communities": ["viewer/legend/counts.ts", "viewer/scene"],
  // What is seen is written as the command line writes it; only this room of the viewer does so.
  "viewer/export": ["src/7-export", "viewer/claims/words.ts", "viewer/legend", "viewer/scene"],
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
    "viewer/scene",
    "viewer/time/chosen.ts",
  ],
  "viewer/table": ["viewer/claims", "viewer/stage/ShownPart.tsx"],
  "viewer/time": [],
};

/** What each room of the viewer may import. */
const VIEWER: Readonly<Record<string, readonly string[]>> = {
  "viewer/graph": ["src/model", "src/query", "viewer/ui"],
  "viewer/view": [
    ...SHARED,
    "viewer/legend/counts.ts",
    "viewer/paths/paths.ts",
    "viewer/reading/passage-focus.ts",
    "viewer/scene/layout",
    "viewer/scene/still.ts",
    "viewer/search/find.ts",
    "viewer/search/hits.ts",
  ],
  "viewer/ui": [...SHARED, "viewer/scene/appearance.ts", "viewer/scene/colour.ts"],
  // Before its own room, which is named by the beginning of the same path.
  "viewer/scene/layout": ["src/model", "viewer/graph"],
  "viewer/scene": [...SHARED],
  ...Object.fromEntries(
    Object.entries(SUBJECTS).map(([subject, others]) => [subject, [...SHARED, ...others]]),
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
  // A WebGL program for dashes cannot be written without Sigma; nothing else knows it.
  sigma: ["viewer/scene/scene.ts", "viewer/scene/dashed-edges.ts"],
  "@sigma/edge-curve": ["viewer/scene/scene.ts"],
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
