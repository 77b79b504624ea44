import * as files from "./en/files.ts";
import * as ownStory from "./en/ownStory.ts";
import type { Words } from "./words.ts";

/* Like `laterWords.ts`, for the words about files and about making a story. No view needs these, so they load apart. */

export const filesWords = ({ later }: Words) => later.files ?? files;
export const ownStoryWords = ({ later }: Words) => later.ownStory ?? ownStory;
