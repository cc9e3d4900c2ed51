/** What a browser is told to do, by the names and parameters of WebDriver's commands. */
export interface Driver {
  /** Sends a command. @throws Error with what the browser says when it fails */
  readonly send: (command: Command, parameters?: object) => Promise<unknown>;
  /** The folder that files are saved to. */
  readonly downloads: string;
  /** Ends the browser, and whatever was started for it. */
  readonly close: () => Promise<void>;
}

export type Command =
  | "ExecuteScript"
  | "Navigate"
  | "PerformActions"
  | "ReleaseActions"
  | "TakeScreenshot";
