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
