import { useEffect, useState } from "preact/hooks";
import { layout as phrases } from "../arrange/words.ts";
import { useWords } from "../ui/context.ts";
import { IconButton } from "../ui/IconButton.tsx";

/** Gives the page the whole screen, and takes it back; nothing where that cannot be. */
export function FullScreenButton() {
  const words = useWords(phrases);
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
  return <IconButton icon={isFull ? "shrink" : "expand"} label={label} act={toggle} />;
}
