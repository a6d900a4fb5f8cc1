-- Headline verdicts that are other ones than in an older release, and what turned them. The tables of the older release are
-- named before_…, those of the newer one after_…; release_change and added_log hold what differs between their figures.

-- With what each verdict rests on in both, for the last year that both speak for: the last that was over when the newest
-- figure came, or the last one of the older release. Grain: one row per component, area and milestone of that year.
create temp table turned as
with compared as (
    select least(getvariable('assessed_year')::integer, (select max(year) from before_mart_progress)) as year
),
answer_before as (
    select m.*, t.comparator, t.target_value, t.target_value_to, t.tolerance, t.effective_from_year
    from before_mart_progress as m
    join compared as c on c.year = m.year
    left join before_dim_target as t
        on t.target_set = m.target_set and t.component_id = m.component_id and t.milestone_year = m.milestone_year
    where m.method = 'attainment' and m.measure = 'value'
),
answer_now as (
    select m.*, t.comparator, t.target_value, t.target_value_to, t.tolerance, t.effective_from_year
    from after_mart_progress as m
    join compared as c on c.year = m.year
    left join after_dim_target as t
        on t.target_set = m.target_set and t.component_id = m.component_id and t.milestone_year = m.milestone_year
    where m.method = 'attainment' and m.measure = 'value'
)
select
    n.component_id, n.ref_area, n.year, n.milestone_year,
    b.verdict as verdict_before, n.verdict as verdict_now,
    b.reason as reason_before, n.reason as reason_now,
    b.value as value_before, n.value as value_now,
    b.time_period as period_before, n.time_period as period_now,
    b.source as source_before, n.source as source_now,
    b.target_set as target_set_before, n.target_set as target_set_now,
    b.comparator as comparator_before, n.comparator as comparator_now,
    b.target_value as target_before, n.target_value as target_now,
    b.target_value_to as target_to_before, n.target_value_to as target_to_now,
    b.tolerance as tolerance_before, n.tolerance as tolerance_now,
    b.method_version as rule_before, n.method_version as rule_now,
    b.method_version <> n.method_version as is_other_rule,
    (b.target_set, b.comparator, b.target_value, b.target_value_to, b.tolerance, b.effective_from_year)
        is distinct from
        (n.target_set, n.comparator, n.target_value, n.target_value_to, n.tolerance, n.effective_from_year)
        as is_other_target,
    (b.time_period, b.source, b.value) is not distinct from (n.time_period, n.source, n.value) as is_same_figure
from answer_now as n
join answer_before as b
    on b.component_id = n.component_id and b.ref_area = n.ref_area and b.milestone_year = n.milestone_year
where b.verdict <> n.verdict;

-- Where figures that measure a verdict may stand: under the area itself, and under the units it was made of.
-- Grain: one row per component and area of a turned verdict, indicator and unit.
create temp table turned_measure as
with measure as (
    select component_id, indicator from before_dim_component_measure
    union
    select component_id, indicator from after_dim_component_measure
),
unit as (
    select ref_area, ref_area as unit from turned
    union
    select t.ref_area, c.from_ref_area
    from turned as t
    join after_dim_area_crosswalk as c on c.to_ref_area = t.ref_area
    where c.from_ref_area is not null
)
select distinct t.component_id, t.ref_area, m.indicator, u.unit
from turned as t
join measure as m on m.component_id = t.component_id
join unit as u on u.ref_area = t.ref_area;

-- What became of figures that measure a turned verdict. Grain: one row per component, area, period, source and event.
create temp table turned_event as
select distinct
    m.component_id, m.ref_area, c.time_period, c.source,
    case when c.change_class = 'withdrawn' then 'withdrawn' else 'revised' end as event
from turned_measure as m
join release_change as c on c.indicator = m.indicator and c.ref_area = m.unit
where c.subject = 'figure' and c.change_class in ('withdrawn', 'revised', 'corrected', 'rebased')
union all
select distinct m.component_id, m.ref_area, l.time_period, l.source, 'brought' as event
from turned_measure as m
join added_log as l on l.indicator = m.indicator and l.ref_area = m.unit
where not l.is_withdrawn;

-- Figures that were reported for the area itself; what is not among them was put together on another map or carried over.
-- Grain: one row per component, area, period and source of the figures that measure a turned verdict.
create temp table turned_reported as
select distinct m.component_id, m.ref_area, f.time_period, f.source
from turned_measure as m
join (
    select indicator, ref_area, time_period, source from before_fact_observation
    where indicator in (select indicator from turned_measure)
    union all
    select indicator, ref_area, time_period, source from after_fact_observation
    where indicator in (select indicator from turned_measure)
) as f on f.indicator = m.indicator and f.ref_area = m.ref_area
where m.unit = m.ref_area;

-- Whether the two releases look at one map. Grain: one row.
create temp view map_turned as
with newest_day as (
    select
        (select max(effective_date) from before_dim_area_event
            where effective_date <= getvariable('known_before')::date) as before,
        (select max(effective_date) from after_dim_area_event
            where effective_date <= getvariable('known_now')::date) as now
)
select
    before is distinct from now
    or exists (
        (select event_id, kind, effective_date, from_ref_area, to_ref_area, share from before_dim_area_event)
        except
        (select event_id, kind, effective_date, from_ref_area, to_ref_area, share from after_dim_area_event))
    or exists (
        (select event_id, kind, effective_date, from_ref_area, to_ref_area, share from after_dim_area_event)
        except
        (select event_id, kind, effective_date, from_ref_area, to_ref_area, share from before_dim_area_event))
    as is_other_map
from newest_day;

-- The first cause that applies. Grain: one row per turned verdict.
insert into verdict_change by name
with map_reason as (
    select unnest(['not_computable', 'parts_missing', 'counts_missing', 'share_unknown', 'weight_missing',
        'definition_differs']) as reason
),
fate as (
    select
        t.*,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'withdrawn' and e.time_period = t.period_before and e.source = t.source_before) as lost,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'revised' and e.time_period = t.period_now and e.source = t.source_now) as revised,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'brought' and e.time_period = t.period_now and e.source = t.source_now) as brought,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'withdrawn') as lost_another,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'revised') as revised_another,
        exists (from turned_event as e where e.component_id = t.component_id and e.ref_area = t.ref_area
            and e.event = 'brought') as brought_another,
        t.period_before is not null and not exists (from turned_reported as r where r.component_id = t.component_id
            and r.ref_area = t.ref_area and r.time_period = t.period_before and r.source = t.source_before)
            as rebuilt_before,
        t.period_now is not null and not exists (from turned_reported as r where r.component_id = t.component_id
            and r.ref_area = t.ref_area and r.time_period = t.period_now and r.source = t.source_now) as rebuilt_now,
        coalesce(t.reason_before, '') in (from map_reason) or coalesce(t.reason_now, '') in (from map_reason)
            as is_about_parts
    from turned as t
)
select
    * exclude (is_other_rule, is_other_target, is_same_figure, lost, revised, brought, lost_another, revised_another,
        brought_another, rebuilt_before, rebuilt_now, is_about_parts),
    case
        when is_other_rule then 'rule'
        when is_other_target then 'target'
        when lost then 'withdrawal'
        when (select is_other_map from map_turned) and not revised and not brought
            and (rebuilt_before or rebuilt_now or is_about_parts) then 'map'
        when revised then 'revision'
        when brought then 'new_figure'
        -- the figure is the same: a lapse in another year has come, gone or been put right
        when is_same_figure and lost_another then 'withdrawal'
        when is_same_figure and revised_another then 'revision'
        when is_same_figure and brought_another then 'new_figure'
        when is_about_parts and lost_another then 'withdrawal'
        when is_about_parts and brought_another then 'new_figure'
        else 'catalogue'
    end as cause
from fate
order by all;

drop view map_turned;
drop table turned_reported;
drop table turned_event;
drop table turned_measure;
drop table turned;
