-- What is the same in all rows of a large file: its place, and the columns it does not have. Grain: one row.
create or replace table bulk_same as
select
    columns(name -> not list_contains(getvariable('columns_there'), name)),
    getvariable('file_no')::integer as file_no,
    getvariable('value_column')::integer as column_no,
    getvariable('given_source')::varchar as given_source
from (select 1 as row_no) as one
left join staged on false;
