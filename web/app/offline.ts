import type { CoreKind } from "../../wasm/index.ts";
import { workers } from "./device.ts";
import type { Device } from "./state.ts";

/** The version of the page that was built; "" where it was not. */
export function pageBuild(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=build]")?.content ?? "";
}

/** The copy of the page on the device. There is none in a frame: that page is the portal's. */
export class OfflineCopy {
  readonly #worker: string;
  readonly #changed: (device: Partial<Device>) => void;
  #registration: ServiceWorkerRegistration | null = null;

  /** `core` is what the page runs here and must keep. */
  constructor(core: CoreKind, changed: (device: Partial<Device>) => void) {
    this.#worker = core === "js" ? "./sw.js?core=js" : "./sw.js";
    this.#changed = changed;
  }

  /** Call when the page is complete: the copy must not take the line from it. */
  async keep(): Promise<void> {
    const container = workers();
    if (!container || !pageBuild()) return;
    try {
      const registration = await container.register(this.#worker);
      this.#registration = registration;
      this.#look();
      registration.addEventListener("updatefound", () => {
        registration.installing?.addEventListener("statechange", () => this.#look());
      });
      await container.ready;
      this.#changed({ stored: true });
    } catch (fault) {
      // Private windows and some portals refuse; the page works without.
      console.info(fault);
    }
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
