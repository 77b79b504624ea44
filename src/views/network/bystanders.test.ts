import fc from "fast-check";
import { expect, test } from "vitest";
import type { Box } from "../../chart/box.ts";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { civilDay } from "../../model/dates/calendar.ts";
