const dark: MediaQueryList = matchMedia("(prefers-color-scheme: dark)");

/** What was ordered last. */
let ordered: string | null = null;

/** The page light or dark by order; else as the device has it. */
export function setTheme(theme: string | null): void {
  ordered = theme;
  const isDark = theme === "dark" || (theme !== "light" && dark.matches);
  document.documentElement.dataset.theme = isDark ? "dark" : "light";
}

/** Keeps to the device, as far as nothing else is ordered. */
export function followScheme(): void {
  // Old browsers know no addEventListener here.
  dark.addListener(() => setTheme(ordered));
}
