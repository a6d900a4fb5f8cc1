-- As bulk.sql, of a file with spaces around its cells: they go, and the figure is kept as it is printed.

set preserve_insertion_order = true;

create or replace table bulk as
with texts as (
    select nullif(trim(columns(*), getvariable('spaces')), ''), obs_value as value_as_printed
    from lines_of_bulk_text()
)
select *, is_plain_figure(obs_value, indicator, ref_area, time_period) as is_plain
from texts;

set preserve_insertion_order = false;
