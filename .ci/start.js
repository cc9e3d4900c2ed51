import { spawn } from "node:child_process";
import { once } from "node:events";

// Does what the README says of `npm start`: waits until it answers with the page and the graph, and
// stops it.
const TEN_MINUTES = 600_000;

const child = spawn("npm", ["start"], { stdio: ["ignore", "inherit", "pipe"], detached: true });
const stop = () => {
  try {
    process.kill(-Number(child.pid), "SIGTERM");
  } catch {
    // It has ended.
  }
};
const timer = setTimeout(stop, TEN_MINUTES);
try {
  const url = await addressOf(child);
  const page = await answer(url);
  if (!(await page.text()).includes("<title>")) throw new Error(`${url} is no page`);
  const { nodes, edges } = await (await answer(`${url}graph.json`)).json();
  if (!(nodes.length > 100 && edges.length > 100)) throw new Error("the graph is not whole");
  process.stdout.write(`npm start answers: ${nodes.length} entities, ${edges.length} relations\n`);
} finally {
  clearTimeout(timer);
  stop();
  if (child.exitCode === null && child.signalCode === null) await once(child, "close");
}

/** What it says on standard error, as far as the address in it. */
async function addressOf({ stderr }) {
  let said = "";
  for await (const chunk of stderr.setEncoding("utf8")) {
    process.stderr.write(chunk);
    said += chunk;
    const [url] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error("npm start ends without an address");
}

async function answer(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answers ${response.status}`);
  return response;
}
