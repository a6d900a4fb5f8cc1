-- Whether files that are new to a level say anything of a key that stands in another file of it, or twice in them.
-- Two keys of one hash only make the level be written anew. Grain: one row.
with brought as (
    select indicator, is_withdrawn, known_from from read_parquet(getvariable('new_files'), hive_partitioning = false)
),
-- what became known at one moment is about as many keys: only several moments, or files of before, can meet in one key
key as (
    select hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
    from read_parquet(getvariable('all_files'), hive_partitioning = false)
    where indicator in (select indicator from brought)
        and ((select count(distinct known_from) from brought) > 1 or getvariable('are_beside_others'))
)
select
    coalesce((select bool_or(is_withdrawn) from brought), false)
    or exists (select key_hash from key group by key_hash having count(*) > 1)
