-- The rows of a large file whose figure is no plain number, beside those that were staged one by one.
-- Grain: one row per such line that is not blank.
insert into staged by name
with line as (
    -- every column a file may have, and no row
    select * exclude (row_id, sheet, row_no), null::varchar as given_source from staged where false
    union all by name
    select * exclude (is_plain) from read_parquet(getvariable('bulk_file'), file_row_number = true)
    where not is_plain
),
with_texts as (
    select
        *,
        concat(*columns(* exclude (file_no, column_no, given_source, value_as_printed, file_row_number))) as all_texts
    from line
)
select
    line.* exclude (given_source, file_row_number, all_texts)
        replace (
            coalesce(line.source, line.given_source) as source,
            said.number as obs_value,
            coalesce(said.at_least, line.lower_bound) as lower_bound,
            coalesce(said.at_most, line.upper_bound) as upper_bound,
            coalesce(line.value_as_printed, line.obs_value, '') as value_as_printed
        ),
    bulk_row_id(line.file_no, line.file_row_number) as row_id,
    line.file_row_number + 2 as row_no
from with_texts as line
left join bulk_value as said on said.value_text = line.obs_value
where line.all_texts <> '';
