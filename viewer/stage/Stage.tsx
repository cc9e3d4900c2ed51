import { IconButton } from "../ui/Button.tsx";
import { shownTable } from "../view/page.ts";
import { usePage, useWords } from "../ui/context.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import { ForcesNote, LayoutMenu } from "../arrange/LayoutMenu.tsx";
import { stage } from "./words.ts";
import { CommunitiesNote } from "../communities/CommunitiesNote.tsx";
import { mountPicture } from "./mount-picture.ts";
import { Message } from "./Message.tsx";
import { ShownPart } from "./ShownPart.tsx";

const STEP = 0.12;
const ZOOM = 1.5;

/** The picture, its controls, and the words that stand in for it when there is none. */
export function Stage() {
  const page = usePage();
  const { store } = page;
  const words = useWords(stage);
  const container = useRef<HTMLDivElement>(null);
  const [attempt, setAttempt] = useState(0);
  const ready = store.loading.value.state === "ready";

  useEffect(() => {
    const element = container.current;
    if (element === null || !ready) return undefined;
    return mountPicture(element, page);
  }, [ready, attempt]);

  const nodes = store.catalog.value?.nodes.length ?? 0;
  const viewpoint = page.picture.value?.viewpoint;
  const fit = (): void => void viewpoint?.fit(true);
  const showAll = (): void => {
    if (store.view.peek().steps === 0) fit();
    else store.walk(0);
  };
  const keydown = (event: KeyboardEvent): void => {
    const act = new Map([
      ["ArrowLeft", () => viewpoint?.pan(-STEP, 0)],
      ["ArrowRight", () => viewpoint?.pan(STEP, 0)],
      ["ArrowUp", () => viewpoint?.pan(0, -STEP)],
      ["ArrowDown", () => viewpoint?.pan(0, STEP)],
      ["+", () => viewpoint?.zoom(ZOOM)],
      ["=", () => viewpoint?.zoom(ZOOM)],
      ["-", () => viewpoint?.zoom(1 / ZOOM)],
      ["0", showAll],
    ]).get(event.key);
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
        aria-label={words.label(nodes)}
        tabIndex={0}
        onKeyDown={keydown}
      />
      {shownTable(store) === undefined && <ShownPart />}
      {shownTable(store) === undefined && <CommunitiesNote />}
      <Message retry={() => setAttempt(attempt + 1)} />
      {nodes > 0 && store.pictureState.value === "drawn" && (
        <div class="zoom card" role="group" aria-label={words.view}>
          <IconButton icon="plus" label={words.zoomIn} onClick={() => viewpoint?.zoom(ZOOM)} />
          <IconButton
            icon="minus"
            label={words.zoomOut}
            onClick={() => viewpoint?.zoom(1 / ZOOM)}
          />
          <IconButton icon="fit" label={words.fit} onClick={fit} />
          <FullScreenButton />
          {!store.isGathered.value && <LayoutMenu />}
          <ForcesNote />
        </div>
      )}
    </div>
  );
}

/** Gives the page the whole screen, and takes it back; nothing where that cannot be. */
function FullScreenButton() {
  const words = useWords(stage);
  const [isFull, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => document.removeEventListener("fullscreenchange", changed);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const label = isFull ? words.leaveFullScreen : words.fullScreen;
  const toggle = (): void => {
    const done = isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // A browser may refuse; then nothing changes.
    done.catch(() => undefined);
  };
  return <IconButton icon={isFull ? "shrink" : "expand"} label={label} onClick={toggle} />;
}
