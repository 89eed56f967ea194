/** Chromium for what is measured on a screen: pages with a watch in them, at the speed of this machine or slowed. */
import { type Browser, chromium, type Page } from "playwright";
import type { Cookie } from "./app";
import type {} from "./pages/watch";
import { bundled } from "./screen-bundle";

export interface Lens {
  readonly page: Page;
  /** Every script, layout and paint takes so many times as long from now on. */
  slow(times: number): Promise<void>;
  /** Megabytes that JavaScript holds after its garbage has been collected. */
  heap(): Promise<number>;
  /** Seconds of processor time that the main thread has had so far on this page. */
  busy(): Promise<number>;
  /** Turns a wheel over the middle of the page: pixels, and pixels a second. Ends with the scrolling. */
  scroll(distance: number, speed: number): Promise<void>;
}

/** Pixels, and pixels a second: some thirty screens of rows, as a hand turns a wheel. */
export const wheel = { distance: 24_000, speed: 6000 };

const viewport = { width: 1440, height: 900 };

/** `executable`: path of a Chromium; Playwright's own if it is not given. */
export async function withBrowser(
  executable: string | undefined,
  work: (browser: Browser) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch({
    ...(executable ? { executablePath: executable } : {}),
    // Chromium's sandbox does not work for root.
    args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page of its own, not yet anywhere. `cookie`: of the session at this address. */
export async function openLens(browser: Browser, address: string, cookie?: Cookie): Promise<Lens> {
  const context = await browser.newContext({ viewport, locale: "zh-CN", baseURL: address });
  if (cookie) await context.addCookies([{ ...cookie, url: address }]);
  await context.addInitScript({ content: (await bundled("watch.ts")).script });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send("Performance.enable", { timeDomain: "threadTicks" });
  const metric = async (name: string) => {
    const { metrics } = await devTools.send("Performance.getMetrics");
    return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  };
  return {
    page,
    slow: async (rate) => {
      await devTools.send("Emulation.setCPUThrottlingRate", { rate });
    },
    heap: async () => {
      await devTools.send("HeapProfiler.collectGarbage");
      return (await metric("JSHeapUsedSize")) / 1e6;
    },
    busy: () => metric("TaskDuration"),
    scroll: async (distance, speed) => {
      await devTools.send("Input.synthesizeScrollGesture", {
        x: viewport.width / 2,
        y: viewport.height / 2,
        yDistance: -distance,
        speed,
        gestureSourceType: "mouse",
      });
    },
  };
}
