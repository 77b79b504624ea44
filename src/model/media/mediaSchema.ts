import * as v from "valibot";
import { about, listOf, said } from "../fieldSchemas.ts";
import { RECORD_LIMITS, TEXT_LIMITS } from "../limits.ts";
import { MEDIA_ENDINGS } from "./mediaFile.ts";
import { isMediaFile } from "./mediaName.ts";

const file = v.pipe(
  v.string(),
  v.maxLength(TEXT_LIMITS.file, `a file name of at most ${TEXT_LIMITS.file} characters`),
  v.check(
    isMediaFile,
    `a file of the story's own folder, such as pictures/bridge.jpg, that ends in ${MEDIA_ENDINGS.join(", ")}`,
  ),
  v.description("A picture or document in the folder or zip file of the story, or in a folder of that."),
);

/** Fields that the program reads from the file itself. It replaces what an author writes there. */
const measured = (description: string) => v.optional(v.pipe(v.number(), v.description(description)));

/** A picture or document of an event. `bytes` is missing if the file was missing when the story was published or opened. */
const mediaSchema = v.object({
  file,
  alt: v.pipe(said, v.description("What a picture shows, for who cannot see it; the name of a document.")),
  caption: v.optional(about("What stands below it.")),
  credit: v.optional(about("Who made it.")),
  licence: v.optional(about("On which terms it may be used.")),
  width: measured("Of a picture, in pixels; filled in when the story is published."),
  height: measured("Of a picture, in pixels; filled in when the story is published."),
  bytes: measured("Size of the file; filled in when the story is published, where the file is there."),
});

/** Those of one event. */
export const mediaList = v.optional(
  v.pipe(
    listOf(mediaSchema, RECORD_LIMITS.media),
    v.description("Pictures and documents, in the story's own folder."),
  ),
);

export type MediaRecord = Readonly<v.InferOutput<typeof mediaSchema>>;
