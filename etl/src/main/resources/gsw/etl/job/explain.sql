-- How every cell of a load was read. Grain: one row per figure read, whether it was taken or not.
create or replace view explained as
with found as (
    select f.row_id, string_agg(distinct f.rule_code, ', ' order by f.rule_code) as rule_codes
    from (
        select row_id, rule_code from conform_found
        union
        select row_id, rule_code from validate_found
    ) as f
    group by f.row_id
)
select
    c.file_no, r.file_name, r.format, r.form, r.encoding, c.sheet, c.row_no, c.column_no,
    c.value_as_printed, c.indicator, c.ref_area, a.area_name_vi, c.time_period, c.sex, c.age, c.urbanisation,
    c.ethnicity, c.breakdown, c.source,
    rtrim(rtrim(cast(c.obs_value as varchar), '0'), '.') as obs_value, rtrim(rtrim(cast(c.lower_bound as varchar), '0'), '.') as lower_bound,
    rtrim(rtrim(cast(c.upper_bound as varchar), '0'), '.') as upper_bound, rtrim(rtrim(cast(c.numerator as varchar), '0'), '.') as numerator,
    rtrim(rtrim(cast(c.denominator as varchar), '0'), '.') as denominator, c.unit_measure, c.obs_status, f.rule_codes
from conformed as c
join received as r on r.file_no = c.file_no
left join dim_area as a on a.ref_area = c.ref_area
left join found as f on f.row_id = c.row_id;
