-- Whether files that are new to a level must be put together with the others: they say something of a key that stands in
-- another file of it, or that may be withdrawn.

-- A withdrawn key stands in no file, and what a load entered late says of an earlier time must not put it back.
-- Grain: one row.
select count(*) > 0
from read_parquet(getvariable('level_segments'), hive_partitioning = false)
where is_withdrawn
    and known_from >= (
        select min(known_from) from read_parquet(getvariable('new_files'), hive_partitioning = false)
    );

-- What became known at one moment is about as many keys: only several moments, or files of before, can meet in one key.
-- Grain: one row.
select getvariable('are_beside_others') or count(distinct known_from) > 1
from read_parquet(getvariable('new_files'), hive_partitioning = false);

-- Two keys of one hash only make the level be written anew. Grain: one row.
with key as (
    select hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
    from read_parquet(getvariable('all_files'), hive_partitioning = false)
    where indicator in (
        select indicator from read_parquet(getvariable('new_files'), hive_partitioning = false)
    )
)
select count(*) > 0 from (select key_hash from key group by key_hash having count(*) > 1);
