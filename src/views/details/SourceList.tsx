import { SOURCE_TYPES } from "../../model/dataset.ts";
import { sourceRowOf } from "../../model/findRow.ts";
import { type EventRecord, type SourceRecord, sourceRecord, type Tables } from "../../model/tables.ts";
import { webAddress } from "../../model/webAddress.ts";
