import { median } from "./measure.js";
import { idOf } from "./viewer-corpus.js";

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */
/** @typedef {{ script: number, task: number }} Spent milliseconds in script, and in all tasks of the main thread */
/** @typedef {{ spent: (act: () => Promise<void>) => Promise<Spent>, script: (act: () => Promise<void>) => Promise<number>, heap: () => Promise<number> }} Meter */

const VIEWPORT = { width: 1100, height: 700 };
/** How often each action is done; the medians are reported. */
const TIMES = 7;
const LONG = 300_000;

/**
 * Opens the viewer and does what a person does.
 *
 * @param {Browser} browser
 * @param {string} url of a server with the graph
 * @param {number} entities how many the graph has
 * @returns {Promise<Map<string, number>>} milliseconds of script by action, and megabytes of heap
 */
export async function measureViewer(browser, url, entities) {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(LONG);
  await page.addInitScript(watchTasks);
  const meter = await meterOf(page);
  /** @type {Map<string, number>} */
  const found = new Map();
  // A page of the same origin first, so that the counters stay those of one process.
  await page.goto(`${url}nothing`);
  const load = await meter.spent(async () => {
    await page.goto(url);
    await page.locator(".zoom").waitFor();
  });
  found.set("load", load.script);
  found.set("load, with reading JSON", load.task);
  found.set("search at once, first letter", await searchAtOnce(page, meter));
  found.set("search at once, longest task", await longestTask(page));
  await settled(meter);
  found.set("heap after load, MB", await meter.heap());
  for (const [name, action] of ACTIONS) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    found.set(name, await action(page, meter, entities));
    process.stderr.write(`  ${name} ${found.get(name)?.toFixed(1)}\n`);
  }
  found.set("heap at the end, MB", await meter.heap());
  await context.close();
  return found;
}

/** @type {readonly (readonly [string, (page: Page, meter: Meter, entities: number) => Promise<number>])[]} */
const ACTIONS = [
  ["hover, a frame", hover],
  ["select", select],
  ["pan, a frame", (page, meter) => pan(page, meter)],
  ["zoom, a turn of the wheel", zoom],
  ["light up a type", light],
  ["pan with a type lit, a frame", panLit],
  ["hide a type", hide],
  ["steps", steps],
  ["path", path],
  ["search, first", searchFirst],
  ["search, a letter", searchOn],
];

/**
 * Counts the time that the page spends in script.
 *
 * @param {Page} page
 * @returns {Promise<Meter>}
 */
async function meterOf(page) {
  const client = await page.context().newCDPSession(page);
  // Time of the processor rather than of the clock: other programs run as well.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (/** @type {string} */ name) => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find((each) => each.name === name)?.value ?? 0;
  };
  const spent = async (/** @type {() => Promise<void>} */ act) => {
    const [script, task] = [await metric("ScriptDuration"), await metric("TaskDuration")];
    await act();
    await drawn(page);
    return {
      script: 1_000 * ((await metric("ScriptDuration")) - script),
      task: 1_000 * ((await metric("TaskDuration")) - task),
    };
  };
  // Asking whether a frame was drawn is script as well.
  const asking = async () => (await spent(async () => {})).script;
  return {
    spent,
    script: async (act) => Math.max(0, (await spent(act)).script - (await asking())),
    heap: async () => {
      await client.send("HeapProfiler.collectGarbage");
      return (await metric("JSHeapUsedSize")) / 1e6;
    },
  };
}

/** @param {Page} page */
async function drawn(page) {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/**
 * @param {(nth: number) => Promise<number>} once
 * @param {number} [times]
 */
async function medianOf(once, times = TIMES) {
  const values = [];
  for (let nth = 0; nth < times; nth++) values.push(await once(nth));
  return median(values);
}

/**
 * Points in the picture at which there are entities.
 *
 * @param {Page} page
 * @param {number} entities
 */
async function points(page, entities) {
  const ids = Array.from({ length: 400 }, (_, nth) => idOf((nth * 7919) % entities));
  const found = await page.evaluate(
    (names) => names.map((id) => window.graphwright?.node(id)),
    ids,
  );
  return found.flatMap((point) =>
    point && point.x > 320 && point.x < 1_000 && point.y > 120 && point.y < 620 ? [point] : [],
  );
}

/**
 * @param {Page} page
 * @param {Meter} meter
 * @param {number} entities
 */
async function hover(page, meter, entities) {
  const at = await points(page, entities);
  return medianOf((nth) => {
    const { x, y } = at[nth % at.length] ?? { x: 0, y: 0 };
    return meter.script(() => page.mouse.move(x, y));
  });
}

/**
 * @param {Page} page
 * @param {Meter} meter
 * @param {number} entities
 */
async function select(page, meter, entities) {
  // Once the panel is open, and beyond its reach.
  return medianOf(async (nth) => {
    const at = (await points(page, entities)).filter(({ x }) => x < 700);
    const { x, y } = at[(nth * 3) % at.length] ?? { x: 0, y: 0 };
    await page.mouse.move(x, y);
    return meter.script(() => page.mouse.click(x, y));
  });
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function pan(page, meter) {
  await page.mouse.move(600, 350);
  await page.mouse.down();
  const found = await medianOf((nth) => {
    return meter.script(() => page.mouse.move(600 + 6 * (nth + 1), 350 + 3 * nth));
  });
  await page.mouse.up();
  return found;
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function zoom(page, meter) {
  await page.mouse.move(600, 350);
  const closer = await medianOf(() => meter.script(() => page.mouse.wheel(0, -60)));
  const away = await medianOf(() => meter.script(() => page.mouse.wheel(0, 60)));
  return Math.max(closer, away);
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function light(page, meter) {
  const row = page.getByRole("button", { name: /^Person/ }).first();
  return medianOf(() => meter.script(() => row.click()));
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function panLit(page, meter) {
  const row = page.getByRole("button", { name: /^Person/ }).first();
  if ((await row.getAttribute("aria-pressed")) !== "true") await row.click();
  const found = await pan(page, meter);
  await row.click();
  return found;
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function hide(page, meter) {
  const box = page.getByRole("button", { name: "Show Person" });
  return medianOf(() => meter.script(() => box.click()), 4);
}

/**
 * @param {Page} page
 * @param {Meter} meter
 * @param {number} entities
 */
async function steps(page, meter, entities) {
  await go(page, `#/entity/${idOf(Math.floor(entities / 2))}?v=1`);
  const found = await medianOf((nth) =>
    meter.script(() => page.keyboard.press(nth % 2 ? "1" : "2")),
  );
  await page.keyboard.press("0");
  return found;
}

/**
 * @param {Page} page
 * @param {Meter} meter
 * @param {number} entities
 */
async function path(page, meter, entities) {
  return medianOf((nth) => {
    const from = idOf((nth * 37) % entities);
    const to = idOf((nth * 101 + 500) % entities);
    return meter.script(() => go(page, `#/path/${from}/${to}?v=1`));
  });
}

/** Notes the longest task of the main thread, of those that browsers call long: 50 ms and more. */
function watchTasks() {
  const tasks = { longest: 0 };
  Reflect.set(window, "tasks", tasks);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.longest = Math.max(tasks.longest, duration);
  }).observe({ type: "longtask" });
}

/**
 * Milliseconds by the clock, the only ones that a page is told of a task; 0 where none was long.
 *
 * @param {Page} page
 */
async function longestTask(page) {
  return page.evaluate(() => Number(Reflect.get(window, "tasks").longest));
}

/**
 * Waits until the page does nothing any more by itself.
 *
 * @param {Meter} meter
 */
async function settled(meter) {
  while ((await meter.spent(async () => {})).task > 10);
}

/**
 * The first letter as soon as there is a picture, before anything was taken in to be searched.
 *
 * @param {Page} page
 * @param {Meter} meter
 */
async function searchAtOnce(page, meter) {
  await page.keyboard.press("/");
  await page.evaluate(() => Reflect.set(Reflect.get(window, "tasks"), "longest", 0));
  const found = await meter.script(async () => {
    await page.keyboard.press("b");
    await page.getByRole("option").first().waitFor();
  });
  await settled(meter);
  return found;
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function searchFirst(page, meter) {
  await page.keyboard.press("/");
  return meter.script(() => page.keyboard.press("b"));
}

/**
 * @param {Page} page
 * @param {Meter} meter
 */
async function searchOn(page, meter) {
  await page.keyboard.press("/");
  const letters = "badifu co".split("");
  return medianOf((nth) =>
    meter.script(() => page.keyboard.press(letters[nth] === " " ? "Space" : (letters[nth] ?? "a"))),
  );
}

/**
 * @param {Page} page
 * @param {string} hash
 */
async function go(page, hash) {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await drawn(page);
}
