import type { CoreKind } from "../../wasm/index.ts";
import type { Device } from "../journey/state.ts";
import { workers } from "./device.ts";

/** The version of the page that was built; "" where it was not. */
export function pageBuild(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=build]")?.content ?? "";
}

/** The copy of the page on the device. There is none in a frame: that page is the portal's. */
export class OfflineCopy {
  readonly #core: CoreKind;
  readonly #addresses: readonly string[];
  readonly #changed: (device: Partial<Device>) => void;
  #registration: ServiceWorkerRegistration | null = null;

  /** `core` is what the page runs here; at `addresses` is what it was opened with, and must be kept too. */
  constructor(core: CoreKind, addresses: readonly string[], changed: (device: Partial<Device>) => void) {
    this.#core = core;
    this.#addresses = addresses;
    this.#changed = changed;
  }

  /** Call when the page is complete: the copy must not take the line from it. */
  async keep(): Promise<void> {
    const container = workers();
    if (!container || !pageBuild()) return;
    try {
      const registration = await container.register("./sw.js");
      this.#registration = registration;
      this.#look();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", () => this.#look());
      });
      const { active } = await container.ready;
      if (active) await this.#keepGiven(active);
      this.#changed({ stored: true });
    } catch (fault) {
      // Private windows and some portals refuse; the page works without.
      console.info(fault);
    }
  }

  /** Only where something was given: who opens the plain page takes nothing from the installed one. */
  async #keepGiven(worker: ServiceWorker): Promise<void> {
    const isPlain = this.#core === "js";
    if (this.#addresses.length === 0 && !isPlain) return;
    const { port1, port2 } = new MessageChannel();
    const told = new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<{ newer: boolean }>) => resolve(data.newer);
    });
    const addresses = [...this.#addresses, ...readersUsed()];
    worker.postMessage({ addresses, search: location.search, isPlain }, [port2]);
    this.#changed({ newDocuments: await told });
  }

  /** Loads the page anew in the version that waits. */
  useNew(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    workers()?.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("use");
  }

  /** Where no copy was in use, a waiting one is the first and no news. */
  #look(): void {
    this.#changed({ newVersion: Boolean(this.#registration?.waiting && workers()?.controller) });
  }
}

/** The module that reads lists of documents and other policies, as far as it was fetched: bundles do without it. */
function readersUsed(): string[] {
  const addresses = performance.getEntriesByType("resource").map(({ name }) => name);
  return addresses.filter((address) => /\/auditor[^/]*$/.test(address));
}
