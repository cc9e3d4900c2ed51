import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { citationText, passageHref } from "../format/source.ts";
import { CopyButton } from "./CopyButton.tsx";
import { Icon } from "./icons.tsx";

/** What can be done with a citation: open the passage where it stands, and copy it. */
export function CiteTools(props: {
  readonly citation: CitationResult;
  readonly source: SourceAttributes | undefined;
}) {
  const { citation, source } = props;
  const href = passageHref(citation, source);
  return (
    <div class="cite-tools">
      {href !== undefined && (
        <a class="text-button" href={href} target="_blank" rel="noopener noreferrer">
          <Icon name="out" />
          {citation.quote === undefined ? "Open the source" : "Open the passage"}
        </a>
      )}
      <CopyButton
        label="Copy citation"
        icon="copy"
        text={() => citationText(citation, source)}
        worded
      />
    </div>
  );
}
