-- The rows of a large file whose figure is no plain number, beside those that were staged one by one.
-- Grain: one row per such line that is not blank.
insert into staged by name
with line as (
    -- every column a file may have, and no row
    select * exclude (sheet), null::varchar as given_source from staged where false
    union all by name
    select * exclude (is_plain) from bulk_row where not is_plain and file_no = getvariable('file_no')
),
with_texts as (
    select
        *,
        concat(*columns(* exclude (file_no, column_no, given_source, value_as_printed, row_id, row_no))) as all_texts
    from line
)
select
    line.* exclude (given_source, all_texts)
        replace (
            coalesce(line.source, line.given_source) as source,
            said.number as obs_value,
            coalesce(said.at_least, line.lower_bound) as lower_bound,
            coalesce(said.at_most, line.upper_bound) as upper_bound,
            coalesce(line.value_as_printed, line.obs_value, '') as value_as_printed
        )
from with_texts as line
left join bulk_value as said on said.value_text = line.obs_value
where line.all_texts <> '';
