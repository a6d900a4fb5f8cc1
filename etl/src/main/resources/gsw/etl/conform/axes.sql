-- Staged rows. Their texts may be places in lists: the tables of what texts mean take over the type of each column, so that
-- rows are joined by numbers.
-- Grain: one row per staged row.
create or replace view axis as
select
    *, coalesce(obs_value, numerator, denominator, lower_bound, upper_bound) is null as is_empty
from staged_row;

-- What rows say of everything but what is measured, where and when: few combinations of texts.
-- Grain: one row per combination.
create or replace table said_beside as
select distinct sex, age, urbanisation, ethnicity, breakdown, source, obs_status, conf_status, unit_mult, unit_measure
from axis;

-- What rows say of each axis: few texts. Grain: one row per text.
create or replace table indicator_asked as select distinct indicator as raw from axis where indicator is not null;

create or replace table period_asked as select distinct time_period as raw from axis where time_period is not null;

create or replace table reported_asked as select distinct reported_for as raw from axis where reported_for is not null;

-- What rows say of where and when. Grain: one row per combination.
create or replace table area_asked as
select distinct ref_area as raw, area_edition, area_level, parent_area, time_period
from axis
where ref_area is not null;

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
