-- A large file in the canonical layout, one row per line below its first, in their order: rowid is the number of the row,
-- and of the line but for two. Columns of few texts hold places in the lists of those. Rows that may be blank or whose figure
-- is no plain number are marked. Only the columns the file has are there.

set preserve_insertion_order = true;

create or replace table bulk as
select *, is_plain_figure(obs_value, indicator, ref_area, time_period) as is_plain
from lines_of_bulk_text();

set preserve_insertion_order = false;
