-- Staged rows with the defaults of the canonical layout filled in.
-- Grain: one row per staged row.
create or replace view axis as
select
    s.row_id, s.file_no, s.sheet, s.row_no, s.column_no,
    s.indicator, s.ref_area, s.area_edition, s.area_level, s.parent_area, s.time_period, s.reported_for,
    coalesce(s.sex, '_T') as sex,
    coalesce(s.age, '_T') as age,
    coalesce(s.urbanisation, '_T') as urbanisation,
    coalesce(s.ethnicity, '_T') as ethnicity,
    coalesce(s.breakdown, '_T') as breakdown,
    s.source, s.unit_measure, s.obs_value, s.numerator, s.denominator, s.lower_bound, s.upper_bound,
    coalesce(s.unit_mult, '0') as unit_mult,
    coalesce(s.obs_status, 'A') as obs_status,
    coalesce(s.conf_status, 'F') as conf_status,
    s.source_detail, s.comment_obs, s.value_as_printed, s.is_plain,
    coalesce(s.obs_value, s.numerator, s.denominator, s.lower_bound, s.upper_bound) is null as is_empty
from staged_row as s;

-- What rows say of everything but what is measured, where and when: few combinations of texts.
-- Grain: one row per combination.
create or replace table said_beside as
select distinct sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure
from axis;

-- What the distinct texts of each axis mean: few texts, looked up once each.
create or replace table lookup_indicator (raw varchar, indicator varchar, rule_code varchar, expected varchar);

create or replace table lookup_period (
    raw varchar, time_period varchar, period_start date, period_end date, obs_status varchar, rule_code varchar, expected varchar
);

create or replace table lookup_area (
    raw varchar, area_edition varchar, area_level varchar, parent_area varchar, time_period varchar,
    ref_area varchar, rule_code varchar, expected varchar
);

create or replace table lookup_code (codelist varchar, raw varchar, code varchar, rule_code varchar, expected varchar);
