-- A release of one level of areas over the file of its facts. Variables: level, file.

-- One file, known in 2026, that every figure comes from.
insert into load_file by name
select
    1 as load_id, 1 as file_no, 'benchmark.csv' as file_name, 'none' as file_sha256, 1 as file_bytes,
    'accepted' as outcome, 1 as rows_read, 1 as rows_accepted, 0 as rows_rejected, 1 as rows_new, 0 as rows_changed,
    0 as rows_unchanged, 0 as rows_status, 0 as rows_withdrawn, timestamp '2026-05-20' as known_from,
    timestamp '2026-05-20' as recorded_at, false as is_backdated, true as is_synthetic, 'benchmark' as program_version;

drop table fact_observation;
drop table fact_observation_log;

create view fact_observation_log as
from read_parquet(getvariable('file'));

create view fact_observation_as_reported as
select
    getvariable('level') as area_level, * exclude (is_withdrawn), 'as-reported' as basis, 'reported' as basis_method,
    1::decimal(9, 6) as coverage, 1::integer as parts, 1::integer as parts_present, null::varchar as basis_reason
from read_parquet(getvariable('file'));

create view fact_observation as
from fact_observation_as_reported;
