import type { Text } from "../../wasm/types.ts";

/** What people come for, in their own words, and the sentences that speak of it. */
export interface Need {
  id: string;
  label: Text;
  sentences: readonly string[];
}

const need = (id: string, zh: string, en: string, sentences: string): Need => ({
  id,
  label: { zh, en },
  sentences: sentences.split(" "),
});

export const needs: readonly Need[] = [
  need("review", "职称评审能否放宽", "Easier title review", "0.1 2.3 3.1 3.3 3.4 3.5 4.2 4.3 4.4 12.3 13.3 13.4"),
  need("directed", "定向评价、定向使用的职称", "Titles for the grassroots only", "4.5 4.6"),
  need("thirty", "乡镇满30年聘任", "30 years in townships: appointment", "6.3"),
  need("interview", "面试、考察招聘", "Hiring by interview or inspection", "5.1 5.2 5.3"),
  need("reserved", "定向招聘", "Recruitment for certain people only", "5.4 17.2"),
  need("special", "特设岗位、岗位比例", "Special posts and post ratios", "6.1 6.2 6.4 7.1 7.2 7.3"),
  need("stay", "延聘返聘", "Staying on or returning after retirement", "5.5"),
  need("arrival", "到岗即聘", "Appointment on arrival", "12.2"),
  need("study", "进修、培训和学历奖励", "Study, training and rewards for degrees", "8.2 9.1 9.2 9.4 10.1 11.1"),
  need("graduate", "毕业生到基层", "Graduates going to the grassroots", "14.2 14.3 14.4 14.5"),
  need("support", "到基层支援、锻炼", "Supporting the grassroots for a time", "13.1 13.2 13.3 13.4"),
  need("pay", "待遇、补贴和选拔表彰", "Pay, allowances, selection and awards", "15.2 15.3 15.4 16.1 17.1 17.3"),
];

/** Sentences that no need names; a pack of another document has many. */
export const otherNeed: Omit<Need, "sentences"> = {
  id: "other",
  label: { zh: "其他规定", en: "Other provisions" },
};
