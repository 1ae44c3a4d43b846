import type { Settings } from "./state.ts";

const standard: Settings = { lang: "zh", size: "standard", contrast: "standard", kept: false };

/** The settings kept on this device, when the applicant asked for that. */
export function keptSettings(): Settings {
  return standard;
}

export function keepSettings(_settings: Settings): void {}

/** The root element carries the settings; the styles do the rest. */
export function applySettings({ size, contrast }: Settings): void {
  document.documentElement.dataset.size = size;
  document.documentElement.dataset.contrast = contrast;
}
