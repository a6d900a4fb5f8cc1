-- What differs between two releases. The tables of the older one are views named before_…, those of the newer after_….
-- Figures are compared where the newer release has loads the older has not; where the catalogues differ, all of them.

-- Figures that may differ, by the hash of their keys: most keys of a load are new, and are told from the rest this way.
-- Grain: one row per hash of a key.
create temp table touched as
select distinct hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) as key_hash
from added_log
where not getvariable('compare_all')::boolean;

-- Grain: one row per key of the older release that may differ.
create temp table figure_before as
from before_fact_observation
where getvariable('compare_all')::boolean
    or hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) in (from touched);

-- Grain: one row per key of the newer release that may differ.
create temp view figure_after as
from after_fact_observation
where getvariable('compare_all')::boolean
    or hash(indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) in (from touched);

-- Grain: one row per figure that was there and is another one now.
create temp table changed_figure as
with pair as (
    select
        b.indicator, b.ref_area, b.time_period, b.sex, b.age, b.urbanisation, b.ethnicity, b.breakdown, b.source,
        b.obs_value as value_before, a.obs_value as value_after,
        b.unit_measure as unit_before, a.unit_measure as unit_after,
        b.obs_status as status_before, a.obs_status as status_after,
        a.correction, coalesce(a.comment_obs, w.comment_obs) as comment_obs,
        case
            when a.indicator is null then 'withdrawn'
            when a.unit_measure <> b.unit_measure then 'rebased'
            when (a.obs_value, a.lower_bound, a.upper_bound, a.numerator, a.denominator)
                is distinct from (b.obs_value, b.lower_bound, b.upper_bound, b.numerator, b.denominator)
                then case when a.correction is distinct from b.correction and a.correction is not null
                    then 'corrected' else 'revised' end
            when (a.obs_status, a.conf_status, a.reported_for)
                is distinct from (b.obs_status, b.conf_status, b.reported_for) then 'status'
        end as change_class
    from figure_before as b
    left join figure_after as a
        on a.indicator = b.indicator and a.ref_area = b.ref_area and a.time_period = b.time_period and a.sex = b.sex
        and a.age = b.age and a.urbanisation = b.urbanisation and a.ethnicity = b.ethnicity
        and a.breakdown = b.breakdown and a.source = b.source
    left join (from added_log where is_withdrawn) as w
        on w.indicator = b.indicator and w.ref_area = b.ref_area and w.time_period = b.time_period and w.sex = b.sex
        and w.age = b.age and w.urbanisation = b.urbanisation and w.ethnicity = b.ethnicity
        and w.breakdown = b.breakdown and w.source = b.source
)
select distinct on (indicator, ref_area, time_period, sex, age, urbanisation, ethnicity, breakdown, source) *
from pair
where change_class is not null;

-- Figures that were not there: counted, not listed, for a first load brings millions. Grain: one row per indicator.
create temp view new_figure as
select a.indicator, count(*) as figures
from figure_after as a
anti join figure_before as b
    on a.indicator = b.indicator and a.ref_area = b.ref_area and a.time_period = b.time_period and a.sex = b.sex
    and a.age = b.age and a.urbanisation = b.urbanisation and a.ethnicity = b.ethnicity
    and a.breakdown = b.breakdown and a.source = b.source
group by a.indicator;

-- Things of the catalogue with what they mean. Grain: one row per thing.
create temp view thing_before as
select 'indicator' as subject, indicator as key, concat_ws(' · ', indicator_name_vi, unit_measure, value_type) as meaning
from before_dim_indicator
union all
select 'area', ref_area, concat_ws(' · ', area_level, area_name_vi, valid_from, valid_to) from before_dim_area
union all
select 'component', component_id, concat_ws(' · ', component_name_vi, unit_measure, direction, measure_type)
from before_dim_component;

create temp view thing_after as
select 'indicator' as subject, indicator as key, concat_ws(' · ', indicator_name_vi, unit_measure, value_type) as meaning
from after_dim_indicator
union all
select 'area', ref_area, concat_ws(' · ', area_level, area_name_vi, valid_from, valid_to) from after_dim_area
union all
select 'component', component_id, concat_ws(' · ', component_name_vi, unit_measure, direction, measure_type)
from after_dim_component;

-- Grain: one row per thing of the catalogue or figure that changed; new figures one row per indicator, with their number.
insert into release_change by name
select
    case when b.key is null then 'new' when a.key is null then 'removed' else 'redefined' end as change_class,
    coalesce(b.subject, a.subject) as subject,
    coalesce(b.key, a.key) as key,
    b.meaning as before, a.meaning as after, 1::bigint as figures
from thing_before as b
full join thing_after as a on a.subject = b.subject and a.key = b.key
where a.meaning is distinct from b.meaning
union all by name
select
    change_class, 'figure' as subject, concat_ws(' ', indicator, ref_area, time_period) as key,
    indicator, ref_area, time_period,
    nullif(concat_ws(' ', nullif(sex, '_T'), nullif(age, '_T'), nullif(urbanisation, '_T'), nullif(ethnicity, '_T'),
        nullif(breakdown, '_T')), '') as dimensions,
    source, value_before, value_after,
    case when change_class in ('revised', 'corrected') then value_after - value_before end as difference,
    case when change_class in ('revised', 'corrected') and value_before <> 0
        then round((100 * (value_after::double - value_before::double) / abs(value_before::double)), 6)::decimal(38, 12) end
        as difference_percent,
    case change_class when 'status' then status_before when 'rebased' then unit_before end as before,
    case change_class when 'status' then status_after when 'rebased' then unit_after end as after,
    coalesce(correction, case when change_class = 'withdrawn' then comment_obs end) as reason,
    1 as figures
from changed_figure
union all by name
select 'new' as change_class, 'figure' as subject, indicator as key, indicator, figures from new_figure;
