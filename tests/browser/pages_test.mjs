// The pages that the program writes, in a headless Chromium: no errors, and what a user does with them works.
// Screenshots of every view go to $BAOGAO_SCREENSHOTS where it is set.
import assert from "node:assert/strict";
import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {after, before, test} from "node:test";
import {fileURLToPath} from "node:url";

const {chromium} = await import("playwright-core").catch(() => {
  console.log("playwright-core is not installed: npm ci --prefix tests/browser");
  process.exit(1);
});

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const program = join(process.env.BAOGAO_BUILD ?? join(root, "build/release"), "bin/baogao");
const samples = join(root, "corpora/reports");
const folder = mkdtempSync(join(tmpdir(), "baogao-pages-"));
let browser;

before(async () => {
  browser = await chromium.launch({executablePath: process.env.CHROMIUM, args: ["--no-sandbox"]});
});
after(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true});
});

// A page with an eye on its console and on what it asks the network for.
async function open(file) {
  const page = await browser.newPage({viewport: {width: 1400, height: 900}});
  page.problems = [];
  page.on("pageerror", error => page.problems.push(String(error)));
  page.on("console", message => { if (message.type() === "error") page.problems.push(message.text()); });
  page.on("request", request => { if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) page.problems.push(request.url()); });
  await page.goto("file://" + file);
  return page;
}

async function shoot(page, name) {
  if (process.env.BAOGAO_SCREENSHOTS) await page.screenshot({path: join(process.env.BAOGAO_SCREENSHOTS, name + ".png")});
}

test("findings of a draft: marks, cards, filters, languages", async () => {
  const file = join(folder, "check.html");
  spawnSync(program, ["--lang", "zh", "check", join(samples, "fazhi-qihe-2024.txt"), "--previous", join(samples, "fazhi-qihe-2023.txt"), "--format", "html", "-o", file]);
  const page = await open(file);
  const cards = await page.locator(".finding").count();
  assert.ok(cards >= 2);
  await page.locator(".finding.error").first().click();
  assert.equal(await page.locator(".finding.current").count(), 1);
  assert.ok(await page.locator("mark.current").count() >= 1);
  await page.locator("mark").first().click();
  assert.equal(await page.locator(".finding.current").count(), 1);
  await shoot(page, "check");
  await page.locator('input[data-severity="error"]').uncheck();
  assert.equal(await page.locator(".finding.error").count(), 0);
  await page.locator("#rule").selectOption("structure.missing-fact");
  assert.equal(await page.locator(".finding").count(), 1);
  await page.locator("#language").click();
  assert.match(await page.locator("#filters").innerText(), /Errors/);
  assert.deepEqual(page.problems, []);
});

test("a comparison: every view, sorting, filtering, jumping to a sentence, charts", async () => {
  const file = join(folder, "compare.html");
  execFileSync(program, ["--lang", "zh", "compare", samples, "-o", join(folder, "all.xml"), "--html", file]);
  const page = await open(file);
  const tab = async name => page.locator(`nav button[data-tab="${name}"]`).click();
  assert.match(await page.locator("main").innerText(), /存在的不足和原因/);
  await shoot(page, "overview");

  await tab("sections");
  assert.ok(await page.locator("td.missing").count() >= 1);
  await page.locator("td.present button").first().click();
  assert.ok(await page.locator("#drawer.open mark").count() === 1);
  await shoot(page, "sections");
  await page.keyboard.press("Escape");

  await tab("figures");
  const rows = page.locator("tbody tr");
  const all = await rows.count();
  await page.locator("#search").fill("调解");
  const some = await rows.count();
  assert.ok(some > 0 && some < all);
  await page.locator("#search").fill("");
  await page.locator("#mode").selectOption("years");
  await page.locator("#place").selectOption("青渡区");
  await page.locator("#search").fill("调解各类矛盾纠纷");
  const numbers = await rows.first().locator("td.number button").allInnerTexts();
  assert.deepEqual(numbers, ["2,346", "2,518", "2,689"]);
  await rows.first().locator("td.number button").last().click();
  assert.match(await page.locator("#drawer mark").innerText(), /2689件/);
  assert.match(await page.locator("#drawer .quote").innerText(), /比上年增长6\.8%/);
  await page.keyboard.press("Escape");
  await page.locator("#search").fill("");
  await page.locator("th.sortable").nth(2).click();
  const column = (await page.locator("tbody tr td:nth-child(3) button").allInnerTexts()).slice(0, 4).map(t => Number(t.replace(/[^\d.]/g, "")) * (t.includes("亿") ? 1e8 : t.includes("万") ? 1e4 : 1));
  assert.deepEqual(column, [...column].sort((a, b) => b - a));
  await page.locator("tbody input[type=checkbox]").first().check();
  await shoot(page, "figures");

  await tab("charts");
  assert.ok(await page.locator("canvas").count() >= 1);
  const drawn = await page.locator("canvas").first().evaluate(canvas => new Set(canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data).size);
  assert.ok(drawn > 20, "the chart is drawn");
  await shoot(page, "charts");

  await tab("text");
  assert.ok(await page.locator("#pane-a .same").count() >= 1);
  await page.locator("#pane-b .same").first().click();
  assert.equal(await page.locator("#pane-a .lit").count(), 1);
  await shoot(page, "text");

  await tab("promises");
  assert.equal(await page.locator(".promise.silent").count(), 2);
  await page.locator(".promise.done p button").first().click();
  assert.equal(await page.locator("#drawer.open").count(), 1);
  await shoot(page, "promises");
  await page.keyboard.press("Escape");

  await page.locator("#language").click();
  assert.match(await page.locator("nav").innerText(), /Promises/);
  assert.deepEqual(page.problems, []);
});

test("a hundred reports do not freeze the page", async () => {
  const many = join(folder, "many");
  execFileSync("mkdir", [many]);
  const text = execFileSync("cat", [join(samples, "fazhi-qingdu-2024.txt")], {encoding: "utf-8"});
  const names = Array.from("安白长东丰高和金开林");
  for (let i = 0; i < 100; ++i) {
    const place = names[i % 10] + names[Math.floor(i / 10)] + "区";
    writeFileSync(join(many, i + ".txt"), text.replaceAll("青渡区", place).replace(/\d{3,4}(?=件)/g, n => String(Number(n) + i * 7)));
  }
  const file = join(folder, "many.html");
  execFileSync(program, ["compare", many, "-o", join(folder, "many.xml"), "--html", file]);
  const page = await open(file);
  for (const name of ["figures", "charts", "sections", "text", "promises", "overview"]) {
    const start = Date.now();
    await page.locator(`nav button[data-tab="${name}"]`).click();
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve())));
    assert.ok(Date.now() - start < 5000, name + " took " + (Date.now() - start) + " ms");
  }
  assert.deepEqual(page.problems, []);
});
