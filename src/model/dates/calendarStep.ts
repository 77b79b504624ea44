import { type EpochDay, epochDay } from "../units.ts";
import { civilFromDay, dayFromCivil } from "./calendar.ts";

/** A day, a week that begins on Monday, or a number of months, counted from year 0. */
export type CalendarStep = { readonly days: 1 | 7 } | { readonly months: number };

const DAYS_PER_MONTH = 365.2425 / 12;
const MONDAY = -3;

export const daysOfStep = (step: CalendarStep): number =>
  "days" in step ? step.days : step.months * DAYS_PER_MONTH;

export function monthOfDay(day: EpochDay): number {
  const { year, month } = civilFromDay(day);
  return year * 12 + month - 1;
}

export function firstDayOfMonth(month: number): EpochDay {
  const year = Math.floor(month / 12);
  return dayFromCivil(year, month - year * 12 + 1, 1);
}

/** The first day of the step that contains `day`, or of the step `later` steps further on. */
export function startOfStep(step: CalendarStep, day: EpochDay, later = 0): EpochDay {
  if ("days" in step) {
    return epochDay((Math.floor((day - MONDAY) / step.days) + later) * step.days + MONDAY);
  }
  return firstDayOfMonth((Math.floor(monthOfDay(day) / step.months) + later) * step.months);
}

export function startsOfSteps(step: CalendarStep, first: EpochDay, last: EpochDay): EpochDay[] {
  const starts: EpochDay[] = [];
  for (let day = startOfStep(step, first); day <= last; day = startOfStep(step, day, 1)) starts.push(day);
  return starts;
}
