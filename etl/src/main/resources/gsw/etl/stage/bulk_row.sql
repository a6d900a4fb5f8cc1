-- The rows of large files beside those that are in the table.
-- is_plain: the figure is known to be a plain number. Grain: one row per observation of a file.
create or replace view staged_row as
with bulk as (
    -- every column a file may have, and no row
    select * exclude (row_id, sheet, row_no), null::varchar as given_source from staged where false
    union all by name
    from read_parquet(getvariable('bulk_files'), file_row_number = true, union_by_name = true)
    where is_plain
)
select *, false as is_plain from staged
union all by name
select
    * exclude (given_source, file_row_number, source, value_as_printed),
    bulk_row_id(file_no, file_row_number) as row_id,
    file_row_number + 2 as row_no,
    coalesce(source, given_source) as source,
    coalesce(value_as_printed, obs_value, '') as value_as_printed
from bulk;
