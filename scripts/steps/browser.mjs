// Finds a Chromium for the end-to-end tests: the system's, else Playwright's own, else the system's package manager's.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runToEnd } from "./run.mjs";
import { Failure, step } from "./say.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "/snap/bin/chromium",
];

/** How each package manager is told to install Chromium without asking. */
const managers = [
  { name: "apt-get", package: "chromium", before: [["update"]], args: ["install", "--yes", "--no-install-recommends"] },
  { name: "dnf", package: "chromium", before: [], args: ["install", "--assumeyes"] },
  { name: "apk", package: "chromium", before: [], args: ["add"] },
  { name: "pacman", package: "chromium", before: [], args: ["-S", "--noconfirm"] },
  { name: "zypper", package: "chromium", before: [], args: ["--non-interactive", "install"] },
];

/** The path of a Chromium that starts. Throws a Failure that says what to do. */
export async function findBrowser() {
  const found = installed() ?? (await ofPlaywright());
  if (found) return found;
  const downloaded = await step("Downloading a Chromium with Playwright", async () => {
    const { code } = await runToEnd(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
    return code === 0 ? ofPlaywright() : undefined;
  });
  if (downloaded) return downloaded;
  const packaged = await withPackageManager();
  if (packaged) return packaged;
  throw new Failure(
    "The end-to-end tests need Chromium or Chrome, and none could be found, downloaded or installed.\n" +
      "Install one (Debian: sudo apt-get install chromium; macOS: brew install --cask chromium), or\n" +
      "let Playwright fetch one with its libraries: npx playwright install --with-deps chromium\n" +
      "or say where one is: KAOJU_E2E_BROWSER=/path/to/chrome npm test",
  );
}

function installed() {
  const given = process.env.KAOJU_E2E_BROWSER;
  if (given) {
    if (starts(given)) return given;
    throw new Failure(`KAOJU_E2E_BROWSER is ${given}, which does not start.`);
  }
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...elsewhere];
  return candidates.find((path) => existsSync(path) && starts(path));
}

/** Playwright's own, if it is there and the system has the libraries that it needs. */
async function ofPlaywright() {
  const { chromium } = await import("playwright");
  const path = chromium.executablePath();
  return path && existsSync(path) && starts(path) ? path : undefined;
}

/** Chrome on Windows has no --version; there, that it exists must do. */
function starts(path) {
  return process.platform === "win32" || spawnSync(path, ["--version"], { timeout: 30_000 }).status === 0;
}

async function withPackageManager() {
  if (process.getuid?.() !== 0) return undefined;
  const manager = managers.find(({ name }) => spawnSync(name, ["--version"]).status === 0);
  if (!manager) return undefined;
  return step(`Installing ${manager.package} with ${manager.name}`, async () => {
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    for (const args of manager.before) await runToEnd(manager.name, args, { env });
    await runToEnd(manager.name, [...manager.args, manager.package], { env });
    return installed();
  });
}
