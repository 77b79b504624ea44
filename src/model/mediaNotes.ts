/**
 * What cameras and programs write into a picture beside its pixels. Publishing takes it out.
 *
 *     place     where it was taken
 *     serial    serial numbers of camera and lens, by which pictures of one person can be found
 *     owner     names of people
 *     preview   smaller copies, which often show what was cut away; whatever stands behind the end of the picture
 *     other     the rest: dates, models, programs, comments
 */
export const PICTURE_NOTES = ["place", "serial", "owner", "preview", "other"] as const;
export type PictureNote = (typeof PICTURE_NOTES)[number];
