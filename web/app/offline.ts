import { workers } from "./device.ts";
import type { Device } from "./state.ts";

/** The version of the page that was built; "" where it was not. */
export function pageBuild(): string {
  return document.querySelector<HTMLMetaElement>("meta[name=build]")?.content ?? "";
}

/** The copy of the page on the device. There is none in a frame: that page is the portal's. */
export class OfflineCopy {
  readonly #changed: (device: Partial<Device>) => void;
  #registration: ServiceWorkerRegistration | null = null;

  constructor(changed: (device: Partial<Device>) => void) {
    this.#changed = changed;
    addEventListener("online", () => changed({ online: true }));
    addEventListener("offline", () => changed({ online: false }));
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
