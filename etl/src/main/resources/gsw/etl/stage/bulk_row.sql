-- Every staged row: of large files those whose figure is known to be a plain number, and all others, which stand in a table.
-- Grain: one row per observation of a file.
create or replace view staged_row as
with bulk as (
    -- every column a file may have, and no row
    select * exclude (sheet), null::varchar as given_source, true as is_plain from staged where false
    union all by name
    from bulk_row where is_plain
)
select *, false as is_plain from staged
union all by name
select
    * exclude (given_source, source, value_as_printed),
    coalesce(source, given_source) as source,
    coalesce(value_as_printed, obs_value, '') as value_as_printed
from bulk;
