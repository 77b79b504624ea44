const names = (text: string): readonly string[] => text.split(" ");

/** The columns of UCDP GED, of which some releases of candidate events have no header. */
const GED: readonly string[] = [
  ...names("id relid year active_year code_status type_of_violence"),
  ...names("conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name"),
  ...names("side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b"),
  ...names("number_of_sources source_article source_office source_date source_headline source_original"),
  ...names(
    "where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid",
  ),
  ...names("country country_id region event_clarity date_prec date_start date_end"),
  ...names("deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob"),
];
const column = (name: string): number => GED.indexOf(name);

/** The header of a table of UCDP GED that has none; undefined for a row that is not of such a table. */
export function gedHeader(row: readonly string[]): readonly string[] | undefined {
  const cell = (name: string): string => row[column(name)] ?? "";
  const isRow =
    row.length === GED.length &&
    /^\d+$/.test(cell("id")) &&
    /^[1-3]$/.test(cell("type_of_violence")) &&
    /^[1-5]$/.test(cell("date_prec")) &&
    cell("date_start").startsWith(`${cell("year")}-`) &&
    /^\d{4}-\d\d-\d\d/.test(cell("date_end"));
  return isRow ? GED : undefined;
}
