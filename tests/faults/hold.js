import fs, { writeSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Preloaded into a command: it stands still where the first file that it has written would take its
// place, so that a kill meets it there for certain.
fs.renameSync = () => {
  writeSync(2, "held\n");
  process.kill(process.pid, "SIGSTOP");
};
syncBuiltinESMExports();
