import type { Text } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** The words of the result sheet, and of the screen from which it is taken away. */

export const sheetTexts = {
  title: (name: Text): Text => text(`${name.zh}结果单`, `${name.en}: result sheet`),
  notADecision: text("自查结果，不是审批结论", "A self-check, not an official decision"),
  document: text("对照文件", "Document"),
  issuer: text("发文机关", "Issued by"),
  documents: text("用到的配套文件", "Documents that bear on the results"),
  date: text("自查日期", "Date of the check"),
  version: text("数据版本", "Data version"),
  who: text("自查人", "Checked for"),
  needs: text("自查内容", "What was checked"),
  answers: text("自查时的回答", "Answers given"),
  corrected: (label: Text): Text => text(`${label.zh}（本人更正）`, `${label.en} (as corrected by the applicant)`),
  yes: text("是", "Yes"),
  no: text("否", "No"),
  count: (total: number): Text => text(`${total} 条`, total === 1 ? "1 provision" : `${total} provisions`),
  quote: text("原文", "Text"),
  counted: text("对照结果", "Result"),
  follows: (said: Text): Text => text(`${said.zh}（由前面的回答得出）`, `${said.en} (follows from the other answers)`),
  closing: text(
    "本单由填写人自己在网页上对照得出，没有人审核过，不是申报材料，也不是审批结论。",
    "Worked out on a web page from the applicant's own answers. Nobody has examined it; it is neither an application nor an official decision.",
  ),
  code: text("扫码看这次的回答和结果", "Scan to see these answers and results"),
  withoutQuotes: text("条数多，图片放不下全部；全文见结果单。", "Too much for a picture; the sheet has all of it."),
};

export const takeawayTexts = {
  heading: text("把结果带走", "Take your results away"),
  hint: text("下面这些都在您的设备上做，不会上传。", "All of this is done on your device; nothing is uploaded."),
  toResults: text("回到结果", "Back to the results"),

  print: {
    hint: text(
      "打印下面的结果单，也可以在打印窗口里存成 PDF。",
      "Prints the sheet below; your browser may save it as PDF.",
    ),
    button: text("打印结果单", "Print the sheet"),
    insideChat: text(
      "这里不能打印。想打印，请点右上角“…”，选“在浏览器打开”，或者用下面的图片。",
      "Printing is not possible here. Open the page in a browser, or use the picture.",
    ),
    embedded: text(
      "这一页里不能单独打印结果单，请用下面的图片。",
      "The sheet cannot be printed from within this page. Please use the picture.",
    ),
  },
  picture: {
    hint: text("一张长图，可以存在手机里，也可以发给别人看。", "One long picture to keep or to show."),
    button: text("生成图片", "Make the picture"),
    made: text("图片做好了，在下面。", "The picture is below."),
    save: text("长按图片保存", "Press and hold the picture to save it"),
    download: text("下载图片", "Download the picture"),
    alternative: text(
      "自查结果的长图，内容与结果单相同，回答不在图上",
      "The results as a picture; the answers are not on it",
    ),
    failed: text(
      "这台设备画不出图片。请复制文字，或者截屏。",
      "This device cannot draw the picture. Copy the text, or take a screenshot.",
    ),
  },
  reminder: {
    hint: text("到日子提醒您，存进手机或电脑的日历。", "For the calendar of your telephone or computer."),
    button: text("下载提醒文件", "Download the reminder"),
    done: text(
      "提醒文件已经交给浏览器下载，打开它就存进日历。",
      "The browser is downloading it; open it to add it to your calendar.",
    ),
    event: (title: Text): Text => text(`到日子了：${title.zh}`, `Reached: ${title.en}`),
    opens: (title: Text): Text => text(`开始办理：${title.zh}`, `Opens: ${title.en}`),
    later: (title: Text, row: Text): Text => text(`${title.zh}：${row.zh}`, `${title.en}: ${row.en}`),
    note: (document: string): Text =>
      text(
        `按您的回答推算，以主管部门的认定为准。对照的文件：${document}`,
        `Worked out from your answers. Document: ${document}`,
      ),
  },
  copy: {
    hint: text("复制后可以贴到微信、短信或者文档里。", "Paste it into a message or a document."),
    button: text("复制结果", "Copy the results"),
    done: text("已复制，可以去粘贴了。", "Copied; you can paste it now."),
    byHand: text(
      "没能自动复制。请长按下面的文字，全选，再复制。",
      "Could not copy. Select the text below and copy it.",
    ),
    field: text("要复制的文字", "The text to copy"),
  },
  link: {
    hint: text(
      "换一台设备，或者过些天再看，用链接打开，回答都在。",
      "Opens this check again on another device or another day, with all answers.",
    ),
    warning: text(
      "谁拿到链接或二维码，谁就能看到这些回答。不要发到群里。",
      "Whoever has the link or the QR code can see these answers. Do not post it in a group.",
    ),
    nowhere: text(
      "这一份是存在设备上的文件，做不了链接。",
      "This copy is a file on the device; no link can lead to it.",
    ),
    button: text("生成链接和二维码", "Make the link and the code"),
    field: text("链接", "Link"),
    copy: text("复制链接", "Copy the link"),
    done: text("链接已复制。", "The link is copied."),
    code: text("二维码，内容就是上面的链接", "QR code of the link above"),
    noCode: text("回答太多，一个二维码放不下，请用链接。", "Too many answers for one QR code; please use the link."),
    include: text("结果单和图片上也放二维码", "Put the code on the sheet and on the picture too"),
    includeNote: text("看到纸或图片的人，扫一下就能看到您的回答", "Whoever sees them can scan your answers"),
  },
  receipt: {
    hint: text(
      "核对的人可以用它重新对照一遍，看结果是不是一样。文件里有您的全部回答。",
      "Whoever checks can work the results out again from it. It holds all your answers.",
    ),
    button: text("下载核对文件", "Download the file"),
    show: text("显示核对文件", "Show the file"),
    done: text("文件已经交给浏览器下载。", "The browser is downloading the file."),
    byHand: text("这里不能下载。请把下面的文字全选、复制，发给单位。", "No download here. Copy the text below."),
    field: text("核对文件的内容", "What the file holds"),
  },
  clear: {
    hint: text("用完别人的手机或公用电脑，请清除。", "Do this after using a device that others use too."),
    button: text("清除全部回答", "Clear all answers"),
    sure: text("确定清除吗？清除以后找不回来。", "Clear everything? It cannot be brought back."),
    yes: text("清除", "Clear"),
    no: text("不清除", "Keep"),
  },
  preview: text("结果单", "The sheet"),
};

export const clearedTexts = {
  heading: text("已经清除", "Cleared"),
  forgotten: [
    text("您的身份、要查的内容和全部回答", "Who you are, what you looked for, and all answers"),
    text("工作经历和对县情的更正", "The service record and what you corrected about the county"),
    text("保存在这台设备上的字号等设置", "Settings kept on this device, such as the text size"),
  ],
  intro: text("这些都已经忘记：", "All this is forgotten:"),
  beyond: text(
    "收不回来的：已经发出去的链接和图片、打印的纸、下载的文件。您如果是点链接进来的，浏览器的历史记录里可能还有那个链接，请在浏览器里清除。",
    "What cannot be called back: links and pictures already sent, paper, downloaded files. If you came by a link, the browser's history may still hold it; please clear it there.",
  ),
  again: text("从头开始", "Start again"),
};

export const openedTexts = {
  label: text("链接打开的自查", "A check opened from a link"),
  made: (asOf: string): Text =>
    text(
      `这些回答是用链接带来的，链接做于 ${asOf}。年数等可能已经不同，请看一下。`,
      `These answers came with a link made on ${asOf}. Years and the like may be others by now; please look.`,
    ),
  otherDocuments: text(
    "做链接以后，本页用的地方文件有变动，结果是按现在的文件算的。",
    "Since the link was made, the local documents in use here have changed; the results go by those of now.",
  ),
  dropped: (count: number): Text =>
    text(
      `链接里有 ${count} 处现在用不上，没有采用：`,
      `${count} parts of the link are not known here and were not used:`,
    ),
  oldOption: (label: Text): Text => text(`${label.zh}（原来的回答）`, `${label.en} (the answer given then)`),
  close: text("知道了", "Close"),
};
