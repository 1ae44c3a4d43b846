import type { Device } from "./state.ts";

/** What is known of the device before anything is asked of it. */
export function deviceAtStart(): Pick<Device, "online" | "stored" | "inChat"> {
  return {
    online: navigator.onLine,
    stored: Boolean(workers()?.controller),
    inChat: /MicroMessenger/i.test(navigator.userAgent),
  };
}

/** Who keeps copies of pages; none in a frame, nor where the browser forbids it. */
export function workers(): ServiceWorkerContainer | undefined {
  if (window.top !== window.self) return undefined;
  return (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
}
