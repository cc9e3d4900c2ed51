import type { SourceAttributes } from "../../src/model/graph-file.ts";
import type { CitationResult } from "../../src/query/index.ts";
import { citationText, passageHref } from "./source.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { sources } from "./words.ts";
import { useLanguage, useWords } from "../ui/context.ts";
import { Icon } from "../ui/icons.tsx";
import { ReadPassage } from "../reading/ReadButton.tsx";

/** What can be done with a citation: open the passage where it stands, and copy it. */
export function CiteTools(props: {
  readonly citation: CitationResult;
  readonly source: SourceAttributes | undefined;
}) {
  const { citation, source } = props;
  const words = useWords(sources);
  const language = useLanguage();
  const href = passageHref(citation, source);
  return (
    <div class="cite-tools">
      <ReadPassage citation={citation} />
      {href !== undefined && (
        <a class="text-button" href={href} target="_blank" rel="noopener noreferrer">
          <Icon name="out" />
          {citation.quote === undefined ? words.open : words.openPassage}
        </a>
      )}
      <CopyButton
        label={words.copy}
        icon="copy"
        text={() => citationText(citation, source, language)}
        worded
      />
    </div>
  );
}
