import type { ComponentChildren } from "preact";
import { useStore } from "./context.ts";

/**
 * The words that stand in for the picture when there is none, with a way on.
 */
export function Message({ retry }: { readonly retry: () => void }) {
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
        It needs WebGL, which is switched off or missing here. Everything else works without it:
        below is the graph as lists.
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
