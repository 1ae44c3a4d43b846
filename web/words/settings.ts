import type { Text } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** The words of the settings, of reading aloud, and of the version on the device. */

export const settingTexts = {
  heading: text("字大小和朗读", "Text size and reading aloud"),
  hint: text("选了马上生效，答案不会丢。", "Changes apply at once; your answers stay."),
  size: text("字的大小", "Text size"),
  sizes: {
    standard: text("标准", "Standard"),
    large: text("大字", "Large"),
    largest: text("特大", "Largest"),
  },
  look: text("看得更清楚、听得到", "Easier to see, or to hear"),
  contrast: text("高对比", "High contrast"),
  contrastNote: text("黑白更分明", "Stronger black and white"),
  language: text("语言", "Language"),
  languages: { zh: text("中文", "中文"), en: text("English", "English") },
  memory: text("要不要记住", "Keep these settings?"),
  keep: text("在这台设备上记住这些设置", "Keep these settings on this device"),
  keepNote: text("只记这些设置，不记您的答案", "Only these settings, never your answers"),
  refused: text(
    "这个浏览器不让保存。设置现在有效，关掉页面以后要重新设。",
    "This browser does not allow it. The settings hold now, but not after the page is closed.",
  ),
  done: text("好了，返回", "Done, go back"),

  aloud: {
    option: text("朗读", "Read aloud"),
    note: text("在每一页放一个“朗读这一页”的按钮", "Puts a button “Read this page aloud” on every page"),
    none: text(
      "这台设备里没有中文语音，不能朗读。",
      "This device has no English voice of its own, so pages cannot be read aloud.",
    ),
    read: text("朗读这一页", "Read this page aloud"),
    stop: text("停止朗读", "Stop reading"),
  },

  version: {
    heading: text("正在用的版本", "Version in use"),
    data: (id: string, hash: string): Text => text(`政策数据 ${id}，${hash}`, `Policy data ${id}, ${hash}`),
    program: (number: string): Text => text(`程序 ${number}`, `Program ${number}`),
    build: (build: string): Text => text(`，网页 ${build}`, `, page ${build}`),
    plain: text(
      "这里用的是普通 JavaScript，慢一些，结果一样。",
      "Runs as plain JavaScript here: slower, with the same results.",
    ),
    stored: text("这台设备上存了一份，没有网络也能打开。", "A copy is on this device; it opens without a network."),
    offline: text(
      "现在没有网络，用的是这台设备上存的版本。",
      "There is no network at present; this is the version kept on this device.",
    ),
    offlineOpen: text(
      "现在没有网络。这一页可以接着用，关掉以后要有网络才能再打开。",
      "There is no network at present. You can go on here, but not open the page again without one.",
    ),
    waiting: text(
      "有新版本，刷新后使用。政策数据有变的，要重新回答。",
      "There is a new version; reload to use it. Where the policy data has changed, you answer anew.",
    ),
    documents: text(
      "当地文件有更新，刷新后按新的对照，回答都在。",
      "There are newer local documents; reload to compare with them. Your answers stay.",
    ),
    reload: text("刷新", "Reload"),
  },
};
