import type { Settings } from "../journey/state.ts";

const standard: Settings = { lang: "zh", size: "standard", contrast: "standard", aloud: false, kept: false };

/** Long enough to be nobody else's on the portal's origin. */
const key = "eligibility-checker.settings";

/** The settings kept on this device, when the applicant asked for that; the given ones otherwise. */
export function keptSettings(given: Partial<Settings> = {}): Settings {
  try {
    const text = localStorage.getItem(key);
    if (text !== null) return settingsFrom(JSON.parse(text));
  } catch {
    // No storage for this page, or not our text in it.
  }
  return { ...standard, ...given };
}

/** What was kept by this or an older version of the page; what is not understood is as standard. */
export function settingsFrom(kept: unknown): Settings {
  if (typeof kept !== "object" || kept === null) return standard;
  const { lang, size, contrast, aloud } = kept as Record<string, unknown>;
  return {
    lang: lang === "en" ? lang : standard.lang,
    size: size === "large" || size === "largest" ? size : standard.size,
    contrast: contrast === "high" ? contrast : standard.contrast,
    aloud: aloud === true,
    kept: true,
  };
}

/** Keeps the settings, or forgets them, as they say themselves. False when the browser refuses to keep them. */
export function keepSettings(settings: Settings): boolean {
  try {
    if (settings.kept) localStorage.setItem(key, JSON.stringify(settings));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return !settings.kept;
  }
}

/** The styles go by them. */
export function applySettings(surface: HTMLElement, { lang, size, contrast }: Settings): void {
  surface.lang = lang === "zh" ? "zh-CN" : "en";
  surface.dataset.size = size;
  surface.dataset.contrast = contrast;
}
