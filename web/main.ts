import { start } from "./app/controller.ts";
import { type Given, givenSettings, givenSources, givenTopics } from "./app/given.ts";
import { loadSources } from "./app/load.ts";
import { pageAt } from "./app/place.ts";

const screen = document.getElementById("app");
if (screen) {
  // A portal may set in the address what it sets on the element by attributes.
  const search = new URLSearchParams(location.search);
  const given: Given = (name) => search.get(name);
  setTheme(given("theme"));
  const page = pageAt(screen);
  const running = start(page, {
    load: (lost) => loadSources(givenSources(given), lost),
    settings: givenSettings(given),
    topics: givenTopics(given),
  });
  if (window.top !== window.self) {
    import("./app/frame.ts").then(({ hearSettings, tellHeight, tellStep }) => {
      page.toTop = tellStep;
      tellHeight(document.body);
      hearSettings(running.settings, setTheme);
    }, console.error);
  }
}

/** Light or dark by order; else as the device has it. */
function setTheme(theme: string | null): void {
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
