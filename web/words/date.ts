import type { Text } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** YYYY-MM or YYYY-MM-DD as people say it. */
export function dateText(date: string): Text {
  const [year = "", month = "", day] = date.split("-");
  const name = monthNames[Number(month) - 1] ?? month;
  return day === undefined
    ? text(`${year} 年 ${Number(month)} 月`, `${name} ${year}`)
    : text(`${year} 年 ${Number(month)} 月 ${Number(day)} 日`, `${Number(day)} ${name} ${year}`);
}

const monthNames = "January February March April May June July August September October November December".split(" ");
