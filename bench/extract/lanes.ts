/** The contestants' processes: one each, kept warm through all tables, and never two at work at once. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import type { ReaderName } from "./reader";
import type { Order, Run } from "./runs";

export class Lanes {
  private readonly processes = new Map<ReaderName, ChildProcess>();

  /** Has the contestant read the texts. Rejects if its process ends instead. */
  run(name: ReaderName, order: Order): Promise<Run> {
    const lane = this.processes.get(name) ?? fork(join(import.meta.dirname, "lane.ts"), [name]);
    this.processes.set(name, lane);
    return new Promise((resolve, reject) => {
      const fail = (code: number | null) => reject(new Error(`${name} ended with ${code ?? "a signal"}`));
      lane.once("exit", fail);
      lane.once("message", (run: Run) => {
        lane.off("exit", fail);
        resolve(run);
      });
      lane.send(order);
    });
  }

  /** Lets all processes end. */
  close(): void {
    for (const lane of this.processes.values()) lane.disconnect();
  }
}
