import { start } from "./boot/start.ts";
import { loadSources } from "./checking/load.ts";
import { type Given, givenAddresses, givenSettings, givenSources, givenTopics } from "./host/given.ts";
import { pageAt } from "./host/place.ts";
import { followScheme, setTheme } from "./host/theme.ts";
import { OwnTrail } from "./host/trail.ts";

const screen = document.getElementById("app");
if (screen) {
  // A portal may set in the address what it sets on the element by attributes.
  const search = new URLSearchParams(location.search);
  const given: Given = (name) => search.get(name);
  setTheme(given("theme"));
  followScheme();
  const framed = window.top !== window.self;
  // In a frame the browser's history is that of the page around: a step back there could be one of the portal's.
  const page = framed ? pageAt(screen, new OwnTrail(location.hash)) : pageAt(screen);
  const running = start(page, {
    load: (lost) => loadSources(givenSources(given), lost),
    settings: givenSettings(given),
    topics: givenTopics(given),
    addresses: givenAddresses(given),
  });
  if (framed) {
    import("./host/frame.ts").then(({ hearSettings, tellHeight, tellStep }) => {
      page.toTop = tellStep;
      tellHeight(document.body);
      hearSettings(running.settings, setTheme);
    }, console.error);
  }
}
