-- The rows of large files, each with its figure as its text is read. Lines that are blank are none.
-- is_plain: the figure is known to be a plain number. Grain: one row per observation of a file.
create or replace view bulk_row as
with with_texts as (
    select
        *,
        concat(*columns(
            * exclude (
                file_no, column_no, row_id, row_no, is_plain, given_source, source_or_given, value_as_printed
            )
        )) as texts
    from bulk_line
    where not is_plain
)
select
    * exclude (given_source, source, source_or_given)
        replace (coalesce(value_as_printed, obs_value, '') as value_as_printed),
    source_or_given as source
from bulk_line
where is_plain
union all by name
select
    line.* exclude (given_source, source, source_or_given, texts)
        replace (
            said.number as obs_value,
            coalesce(said.at_least, line.lower_bound) as lower_bound,
            coalesce(said.at_most, line.upper_bound) as upper_bound,
            coalesce(line.value_as_printed, line.obs_value, '') as value_as_printed
        ),
    line.source_or_given as source
from with_texts as line
left join bulk_value as said on said.value_text = line.obs_value
where line.texts <> '';
