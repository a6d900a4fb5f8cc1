-- Whether files that are new to a level say anything of a key that stands in another file of it, or twice in them, or that
-- may be withdrawn. Two keys of one hash only make the level be written anew. Grain: one row.
with brought as (
    select indicator, known_from from read_parquet(getvariable('new_files'), hive_partitioning = false)
),
-- a withdrawn key stands in no file, and what a load entered late says of an earlier time must not put it back
withdrawn as (
    select known_from
    from read_parquet(getvariable('level_segments'), hive_partitioning = false)
    where is_withdrawn and known_from >= (select min(known_from) from brought)
),
-- what became known at one moment is about as many keys: only several moments, or files of before, can meet in one key
key as (
    select hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
    from read_parquet(getvariable('all_files'), hive_partitioning = false)
    where indicator in (select indicator from brought)
        and ((select count(distinct known_from) from brought) > 1 or getvariable('are_beside_others'))
)
select
    exists (from withdrawn)
    or exists (select key_hash from key group by key_hash having count(*) > 1)
