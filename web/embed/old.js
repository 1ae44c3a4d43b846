// 旧式门户常见的全局脚本：快捷键、拦回车、拦退格、点别处收菜单，选项卡把内容拿下来再放回去。
window.onload = function () {
  var box = document.getElementById("tab");
  var phone = document.createElement("p");
  phone.appendChild(document.createTextNode("咨询电话：12333"));
  // 留着同一个元素反复放，答案就在；用 innerHTML 重新写一遍，就是新的元素，从头答起。
  var checker = document.createElement("eligibility-checker");
  var contents = { check: checker, phone: phone };
  var links = document.querySelectorAll(".tabs a");

  function show(name) {
    while (box.firstChild) box.removeChild(box.firstChild);
    box.appendChild(contents[name]);
    for (var i = 0; i < links.length; i++) links[i].className = links[i].getAttribute("data-tab") === name ? "on" : "";
  }

  for (var i = 0; i < links.length; i++) {
    links[i].onclick = function () {
      show(this.getAttribute("data-tab"));
    };
  }
  show("check");

  document.onkeydown = function (event) {
    var tag = event.target.tagName;
    if (tag === "INPUT" || tag === "TEXTAREA") return;
    // 回车就搜索，退格不后退，数字换栏目。
    if (event.keyCode === 13 || event.keyCode === 8) return false;
    if (event.keyCode >= 48 && event.keyCode <= 57) {
      document.title = "栏目 " + (event.keyCode - 48);
      return false;
    }
  };
  document.onclick = function () {
    document.body.setAttribute("data-clicked", "1");
  };
};
