import type { Place } from "./place.ts";
import type { Device } from "./state.ts";

/** What is known of the device before anything is asked of it. */
export function deviceAtStart({ embedded, linkBase }: Place): Partial<Device> {
  return {
    embedded,
    linkBase,
    online: navigator.onLine,
    stored: !embedded && (location.protocol === "file:" || Boolean(workers()?.controller)),
    inChat: /MicroMessenger/i.test(navigator.userAgent),
  };
}

/** Who keeps copies of pages; none in a frame, nor where the browser forbids it. */
export function workers(): ServiceWorkerContainer | undefined {
  if (window.top !== window.self) return undefined;
  return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}

/** Tells when the network comes and goes; returns how to stop that. */
export function followNetwork(tell: (device: Pick<Device, "online">) => void): () => void {
  const look = (): void => tell({ online: navigator.onLine });
  addEventListener("online", look);
  addEventListener("offline", look);
  return () => {
    removeEventListener("online", look);
    removeEventListener("offline", look);
  };
}
