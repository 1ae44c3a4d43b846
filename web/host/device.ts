import type { Device } from "../journey/state.ts";
import type { Place } from "./place.ts";

/** What is known of the device before anything is asked of it. Browsers inside chat apps only pretend to print and download. */
export function deviceAtStart({ embedded, linkBase }: Place): Partial<Device> {
  const inChat = /MicroMessenger/i.test(navigator.userAgent);
  return {
    embedded,
    linkBase,
    inChat,
    online: navigator.onLine,
    stored: !embedded && (location.protocol === "file:" || Boolean(workers()?.controller)),
    canPrint: typeof window.print === "function" && !inChat && !embedded && frameAllows("allow-modals"),
    canDownload: "download" in HTMLAnchorElement.prototype && !inChat && frameAllows("allow-downloads"),
  };
}

/**
 * Whether the frame around, if there is one, allows something that a sandbox takes away. One that takes the origin away
 * too hides what else it does, and is taken to allow nothing.
 */
function frameAllows(what: "allow-modals" | "allow-downloads"): boolean {
  try {
    const sandbox = window.frameElement?.getAttribute("sandbox");
    if (typeof sandbox === "string") return sandbox.split(/\s+/).includes(what);
  } catch {
    // The frame is somebody else's.
  }
  return !/^https?:$/.test(location.protocol) || self.origin !== "null";
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
