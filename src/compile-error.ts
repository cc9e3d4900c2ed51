import type { Diagnostic } from "./model/diagnostic.ts";

/** A graph folder that does not build. */
export class CompileError extends Error {
  override readonly name = "CompileError";
  /** Every problem, in order of file and place. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(dir: string, diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error");
    const first = errors[0];
    const where = first?.range ? ` in ${first.range.file}` : "";
    const count = errors.length === 1 ? "1 error" : `${errors.length} errors`;
    super(
      `${dir} does not build: ${count}, first ${first?.code ?? ""}${where}: ` +
        `${first?.message ?? ""}. “graphwright check ${dir}” shows all`,
    );
    this.diagnostics = diagnostics;
  }
}
