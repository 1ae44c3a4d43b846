// 门户的“大字”“深色”开关：用 postMessage 告诉框架，不用重新打开，答案还在。
(() => {
  const frame = document.querySelector("iframe[data-eligibility-checker]");
  const settings = { size: "standard", theme: "light" };

  // 里面没有秘密。带 sandbox 的框架来源是 null，只能写 "*"。
  const send = () => frame.contentWindow.postMessage({ eligibilityChecker: { settings } }, "*");

  const toggle = (id, name, on, off) => {
    const button = document.getElementById(id);
    button.addEventListener("click", () => {
      settings[name] = settings[name] === on ? off : on;
      button.setAttribute("aria-pressed", String(settings[name] === on));
      send();
    });
  };

  toggle("large", "size", "large", "standard");
  toggle("dark", "theme", "dark", "light");
  // 框架重新打开以后再说一次。
  frame.addEventListener("load", send);
})();
