import { CopyButton } from "./CopyButton.tsx";
import { useStore, useTimeline } from "./context.ts";
import { Icon, type IconName } from "./icons.tsx";
import { redo, undo } from "./shortcuts.ts";

/** Steps through what was seen, and the link to what is seen now. */
export function Toolbar() {
  const timeline = useTimeline();
  const store = useStore();
  if (store.catalog.value === undefined) return null;
  const { table } = store.view.value;
  const label = table === undefined ? "Show as a table" : "Show the picture";
  return (
    <div class="toolbar" role="toolbar" aria-label="Tools">
      <Tool
        icon="undo"
        label="Undo"
        keys="Ctrl+Z"
        disabled={!timeline.canGoBack.value}
        act={() => undo(timeline)}
      />
      <Tool
        icon="redo"
        label="Redo"
        keys="Ctrl+Shift+Z"
        disabled={!timeline.canGoForward.value}
        act={() => redo(timeline)}
      />
      <button
        type="button"
        class="icon-button"
        aria-label="Table"
        aria-pressed={table !== undefined}
        title={label}
        onClick={() => store.change({ table: table === undefined ? "entities" : undefined })}
      >
        <Icon name="table" />
      </button>
      <CopyButton label="Copy link" icon="link" text={() => location.href} />
    </div>
  );
}

function Tool(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly act: () => void;
}) {
  return (
    <button
      type="button"
      class="icon-button is-step"
      aria-label={props.label}
      title={`${props.label} (${props.keys})`}
      disabled={props.disabled}
      onClick={props.act}
    >
      <Icon name={props.icon} />
    </button>
  );
}
