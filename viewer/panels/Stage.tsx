import { effect, type ReadonlySignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { count } from "../format/count.ts";
import type { Palette } from "../scene/appearance.ts";
import type { Hit } from "../scene/picking.ts";
import type { Scene } from "../scene/scene.ts";
import type { Catalog } from "../state/catalog.ts";
import type { Target } from "../state/focus.ts";
import type { Store } from "../state/store.ts";
import { usePalette, useStore } from "./context.ts";
import { exposePositions } from "./debug.ts";
import { Icon } from "./icons.tsx";
import { coveredBy } from "./insets.ts";

const STEP = 0.12;
const ZOOM = 1.5;

/** The picture, its controls, and the words that stand in for it when there is none. */
export function Stage() {
  const store = useStore();
  const palette = usePalette();
  const container = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<Scene>();
  const [attempt, setAttempt] = useState(0);
  const ready = store.loading.value.state === "ready";

  useEffect(() => {
    const element = container.current;
    if (element === null || !ready) return undefined;
    return drawn(element, store, palette, setScene);
  }, [ready, attempt]);

  const nodes = store.catalog.value?.nodes.length ?? 0;
  const fit = (): void => {
    if (container.current !== null) scene?.fit(coveredBy(container.current), true);
  };
  const keydown = (event: KeyboardEvent): void => {
    const act = keys(scene, fit).get(event.key);
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="stage">
      <div
        ref={container}
        id="stage"
        class="scene"
        role="application"
        aria-label={`Graph of ${count(nodes, "entity", "entities")}. Arrow keys move, plus and minus zoom, 0 shows all. Press / to search.`}
        tabIndex={0}
        onKeyDown={keydown}
      />
      <Message retry={() => setAttempt(attempt + 1)} />
      {nodes > 0 && store.picture.value === "drawn" && (
        <div class="zoom card" role="group" aria-label="View">
          <Control label="Zoom in" icon="plus" act={() => scene?.zoom(ZOOM)} />
          <Control label="Zoom out" icon="minus" act={() => scene?.zoom(1 / ZOOM)} />
          <Control label="Show the whole graph" icon="fit" act={fit} />
        </div>
      )}
    </div>
  );
}

function Control(props: {
  readonly label: string;
  readonly icon: "fit" | "minus" | "plus";
  readonly act: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={props.label}
      title={props.label}
      onClick={props.act}
    >
      <Icon name={props.icon} />
    </button>
  );
}

/** Draws the graph and keeps the picture in step with the store until the returned function is called. */
function drawn(
  container: HTMLElement,
  store: Store,
  palette: ReadonlySignal<Palette>,
  setScene: (scene: Scene | undefined) => void,
): () => void {
  let stop: (() => void) | undefined;
  let cancelled = false;
  const start = async (): Promise<void> => {
    // Loaded on demand: where WebGL does not exist, the module itself throws.
    const { Scene } = await import("../scene/scene.ts");
    const catalog = store.catalog.peek();
    if (cancelled || catalog === undefined) return;
    const scene = new Scene(container, catalog, palette.peek(), {
      onHover: (hit) => store.point(hit && targetOf(store, hit)),
      onPick: (hit) => {
        const target = hit && targetOf(store, hit);
        if (target === undefined) store.clear();
        else store.select(target, "picture");
      },
      onLost: () => {
        if (!cancelled) store.picture.value = "lost";
      },
    });
    scene.fit(coveredBy(container), false);
    setScene(scene);
    store.picture.value = "drawn";
    const effects = follow(scene, container, store, palette);
    const hide = exposePositions(scene, store);
    stop = () => {
      for (const end of effects) end();
      hide();
      setScene(undefined);
      scene.dispose();
    };
  };
  start().catch(() => {
    container.replaceChildren();
    store.picture.value = "impossible";
  });
  return () => {
    cancelled = true;
    stop?.();
  };
}

/** Sigma is driven by these three effects alone. */
function follow(
  scene: Scene,
  container: HTMLElement,
  store: Store,
  palette: ReadonlySignal<Palette>,
): (() => void)[] {
  let shown: Catalog | undefined;
  return [
    effect(() => {
      const catalog = store.catalog.value;
      const focus = store.focus.value;
      if (catalog !== undefined && catalog !== shown) scene.show(catalog);
      shown = catalog;
      scene.focus(focus);
    }),
    effect(() => {
      scene.repaint(palette.value);
    }),
    effect(() => {
      const selection = store.selection.value;
      if (selection === undefined) return;
      // After the panel has opened, so that what it covers is known.
      requestAnimationFrame(() => {
        const hit = hitOf(store.catalog.peek(), selection.target);
        if (hit && store.selection.peek() === selection) {
          scene.reveal(hit, coveredBy(container), selection.by === "search");
        }
      });
    }),
  ];
}

function keys(scene: Scene | undefined, fit: () => void): ReadonlyMap<string, () => void> {
  return new Map([
    ["ArrowLeft", () => scene?.pan(-STEP, 0)],
    ["ArrowRight", () => scene?.pan(STEP, 0)],
    ["ArrowUp", () => scene?.pan(0, -STEP)],
    ["ArrowDown", () => scene?.pan(0, STEP)],
    ["+", () => scene?.zoom(ZOOM)],
    ["=", () => scene?.zoom(ZOOM)],
    ["-", () => scene?.zoom(1 / ZOOM)],
    ["0", fit],
  ]);
}

function targetOf(store: Store, hit: Hit): Target | undefined {
  const catalog = store.catalog.peek();
  if (hit.kind === "node") {
    const id = catalog?.nodes[hit.index]?.key;
    return id === undefined ? undefined : { kind: "node", id };
  }
  const key = catalog?.edges[hit.index]?.key;
  return key === undefined ? undefined : { kind: "edge", key };
}

function hitOf(catalog: Catalog | undefined, target: Target): Hit | undefined {
  const index =
    target.kind === "node" ? catalog?.nodeIndex.get(target.id) : catalog?.edgeIndex.get(target.key);
  return index === undefined ? undefined : { kind: target.kind, index };
}

function Message({ retry }: { readonly retry: () => void }) {
  const { catalog, loading, picture } = useStore();
  const reload = (): void => location.reload();
  const { value } = loading;
  if (value.state === "loading") return <Words title="Loading the graph…" />;
  if (value.state === "failed") {
    return (
      <Words title="The graph could not be loaded" action="Try again" act={reload}>
        {value.reason}
      </Words>
    );
  }
  if (picture.value === "impossible") {
    return (
      <Words title="This browser cannot draw the picture" action="Try again" act={retry}>
        It needs WebGL, which is switched off or missing here. Search works without it, and so do
        the facts, relations and citations of everything you find.
      </Words>
    );
  }
  if (picture.value === "lost") {
    return (
      <Words title="The picture was lost" action="Draw it again" act={retry}>
        The graphics driver took it away, as it may do after sleep or under load. Nothing else is
        lost.
      </Words>
    );
  }
  if (catalog.value?.nodes.length === 0) {
    return (
      <Words title="This graph is empty">
        Add an entity to a YAML file of the graph; it appears here as soon as you save.
      </Words>
    );
  }
  return null;
}

function Words(props: {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly action?: string;
  readonly act?: () => void;
}) {
  return (
    <div class="message" role="status">
      <h2>{props.title}</h2>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.action !== undefined && (
        <button type="button" class="button" onClick={props.act}>
          {props.action}
        </button>
      )}
    </div>
  );
}
