// 门户的开关改元素的属性，马上生效，答案还在。
(() => {
  const checkers = Array.from(document.querySelectorAll("eligibility-checker"));

  const toggle = (id, name, on, off) => {
    const button = document.getElementById(id);
    button.addEventListener("click", () => {
      const pressed = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(pressed));
      for (const checker of checkers) checker.setAttribute(name, pressed ? on : off);
    });
  };

  toggle("large", "size", "largest", "standard");
  toggle("dark", "theme", "dark", "light");

  // 事件里只有各种结论的条数，没有谁答了什么。可以用来统计。
  document.addEventListener("eligibility-result", ({ detail }) => {
    document.getElementById("told").textContent = `门户收到：符合 ${detail.counts.satisfied} 条`;
  });
})();
