// Runs before anything is drawn, so that the first picture has the size, the contrast and the language that were kept or
// given already. A script of its own, and a small one: the page waits for it.
import { type Given, givenSettings, isOn } from "./host/given.ts";
import { applySettings, keptSettings } from "./host/settings.ts";
import { setTheme } from "./host/theme.ts";

const search = new URLSearchParams(location.search);
const given: Given = (name) => search.get(name);
setTheme(given("theme"));
if (isOn(given, "show-issuer")) document.documentElement.dataset.issuer = "";
applySettings(document.documentElement, keptSettings(givenSettings(given)));

// What the loader fetches at its start may begin before it was read, after what is drawn first; see standalone.ts.
const { core = "", policy = "" } = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};
const wanted = [...(given("core") === "js" ? [] : core.split(" ")), ...(given("policy") ? [] : policy.split(" "))];
for (const href of wanted.filter((address) => address !== "")) {
  const link = document.createElement("link");
  link.setAttribute("fetchpriority", "low");
  document.head.append(Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "", href }));
}
