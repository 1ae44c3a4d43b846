import type { Script } from "./applicant.ts";

/** Somebody who uses the page: who, for what, the answers, and verdicts that must come out. */
export interface Person {
  name: string;
  audience: string;
  needs: readonly string[];
  script: Script;
  verdicts: Readonly<Record<string, string>>;
  /** More than these are not asked. Choosing and 继续 are two taps, for each of them, for who and for what. */
  questions: number;
}

export const people: readonly Person[] = [
  {
    name: "township teacher with 30 years",
    audience: "serving",
    needs: ["thirty", "review"],
    questions: 15,
    script: {
      unitKind: "publicInstitution",
      unitLevel: "township",
      hardRemoteArea: "unsure",
      field: "basicEducation",
      postKind: "professional",
      titleLevel: "intermediate",
      appliedTitleLevel: "associateSenior",
      seriesGrouped: "unsure",
      workProducts: true,
      grassrootsYears: 30,
      continuousFrontlineYears: 30,
      continuousTownshipYears: 30,
      continuityRecognised: true,
      ruralServiceYears: 30,
      majorContribution: false,
    },
    verdicts: {
      "appoint-beyond-quota-after-30-township-years": "satisfied",
      "grassroots-talent": "satisfied",
      "non-public-sector-title-application-channel": "notApplicable",
    },
  },
  {
    name: "deputy chief physician of a county hospital near retirement",
    audience: "serving",
    needs: ["stay", "thirty"],
    questions: 6,
    script: {
      unitKind: "publicInstitution",
      unitLevel: "county",
      postKind: "professional",
      reachedRetirementAge: true,
      unitNeed: true,
      titleLevel: "associateSenior",
    },
    verdicts: {
      "extend-appointment-of-senior-title-holder": "needsDecision",
      "appoint-beyond-quota-after-30-township-years": "notApplicable",
    },
  },
  {
    name: "graduate who applies in a listed county",
    audience: "graduate",
    needs: ["interview", "graduate"],
    questions: 13,
    script: {
      relation: "joining",
      unitKind: "publicInstitution",
      unitLevel: "county",
      county: "湘西土家族苗族自治州/433124",
      postKind: "professional",
      titleLevel: "none",
      highestDegree: "bachelor",
      highestEducation: "bachelor",
      entryQualification: "held",
      targetedTraining: "none",
      urgentTalent: "unsure",
      postVacant: true,
      serviceProgramme: "none",
    },
    verdicts: {
      "direct-hire-bachelor-or-intermediate-special-county": "needsDecision",
      "direct-hire-master-or-associate-senior": "notSatisfied",
    },
  },
  {
    name: "newly hired engineer of a provincial unit",
    audience: "upper",
    needs: ["support"],
    questions: 11,
    script: {
      relation: "employed",
      unitKind: "publicInstitution",
      unitLevel: "province",
      field: "waterConservancy",
      postKind: "professional",
      firstTerm: true,
      onEstablishment: true,
      appliedTitleLevel: "associateSenior",
      ruralServiceYears: 0,
      grassrootsExperience: "none",
      countyTownYears: 0,
    },
    verdicts: { "first-term-year-at-grassroots": "needsDecision" },
  },
  {
    name: "personnel officer of a township school",
    audience: "unit",
    needs: ["all"],
    questions: 15,
    script: {
      unitKind: "publicInstitution",
      unitLevel: "township",
      county: "湘西土家族苗族自治州/433122",
      hardRemoteArea: "unsure",
      field: "basicEducation",
      unitNeed: true,
      urgentTalent: "unsure",
      postVacant: true,
      withinIndustryAccess: true,
      urgentPost: true,
      applicantsShort: true,
      graduatesFirst: "unsure",
      hrConsent: "unsure",
      viaSpecialPost: true,
      postGrade: 8,
    },
    verdicts: { "set-own-recruitment-conditions": "needsDecision" },
  },
  {
    name: "retired agronomist who is asked to come back",
    audience: "retired",
    needs: ["all"],
    questions: 5,
    script: {
      unitKind: "publicInstitution",
      unitLevel: "township",
      postKind: "professional",
      unitNeed: true,
      titleLevel: "associateSenior",
    },
    verdicts: { "rehire-retired-senior-title-holder": "needsDecision" },
  },
];
