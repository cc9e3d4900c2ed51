import { openGraph } from "../../index.ts";
import type { KnowledgeGraph } from "../../query/index.ts";
import { painter, type Console } from "../console.ts";
import { EXIT } from "../failure.ts";
import type { TextStyle } from "../query-text.ts";
import { requireFolders, type TextsOption } from "./check.ts";

export interface QueryArguments extends TextsOption {
  /** A graph folder or a `graph.json`. */
  readonly graph: string;
  readonly json: boolean;
}

/**
 * `graphwright query ...`: asks one question and prints the answer, for people or as JSON.
 *
 * @param ask the question
 * @param render the answer as text
 */
export async function queryCommand<T>(
  options: QueryArguments,
  console: Console,
  ask: (graph: KnowledgeGraph) => T,
  render: (result: T, style: TextStyle) => string,
): Promise<number> {
  const { graph, texts } = options;
  await requireFolders(texts, "--texts");
  const knowledge = await openGraph(graph, { texts, layout: false });
  const result = ask(knowledge);
  const style = { paint: painter(console.outIsRich), width: console.width };
  console.out(
    options.json ? `${JSON.stringify(result ?? null, undefined, 2)}\n` : render(result, style),
  );
  return EXIT.fine;
}
