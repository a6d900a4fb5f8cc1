-- Headline verdicts that are another one than in the release before (before_mart_progress), for the year of assessment of
-- the new one: the last year that was over when the newest figure came, or the last one the older release speaks for.

-- Grain: one row per component, area and milestone of that year.
create temp view verdict_pair as
with compared as (
    select least(
        (select year(max(known_from)) - 1 from load_file),
        (select max(year) from before_mart_progress)) as year
)
select
    n.component_id, n.ref_area, n.year, n.milestone_year,
    b.verdict as verdict_before, n.verdict as verdict_now,
    b.method_version as version_before, n.method_version as version_now,
    b.target_set as target_set_before, n.target_set as target_set_now,
    bt.value as target_before, nt.value as target_now,
    b.value as value_before, n.value as value_now,
    b.time_period as period_before, n.time_period as period_now,
    b.source as source_before, n.source as source_now,
    coalesce(n.reason, b.reason) as reason
from mart_progress as n
join compared as c on c.year = n.year
join before_mart_progress as b
    on b.component_id = n.component_id and b.ref_area = n.ref_area and b.year = n.year
    and b.milestone_year = n.milestone_year and b.method = n.method and b.measure = n.measure
left join mart_progress as nt
    on nt.component_id = n.component_id and nt.ref_area = n.ref_area and nt.year = n.year
    and nt.milestone_year = n.milestone_year and nt.method = 'attainment' and nt.measure = 'target'
left join before_mart_progress as bt
    on bt.component_id = b.component_id and bt.ref_area = b.ref_area and bt.year = b.year
    and bt.milestone_year = b.milestone_year and bt.method = 'attainment' and bt.measure = 'target'
where n.method = 'attainment' and n.measure = 'value' and b.verdict <> n.verdict;

-- The first cause that applies. Grain: as above.
insert into verdict_change
select
    p.component_id, p.ref_area, p.year, p.milestone_year, p.verdict_before, p.verdict_now,
    case
        when p.version_before <> p.version_now then 'rule'
        when p.target_set_before <> p.target_set_now or p.target_before <> p.target_now then 'target'
        when p.reason in ('not_computable', 'parts_missing', 'counts_missing', 'share_unknown', 'weight_missing',
            'definition_differs') then 'map'
        when p.period_before is not null and exists (
            from release_change as c
            where c.change_class = 'withdrawn' and c.ref_area = p.ref_area and c.time_period = p.period_before
                and c.source = p.source_before) then 'withdrawal'
        when p.period_before is not distinct from p.period_now and p.source_before is not distinct from p.source_now
            and p.value_before is distinct from p.value_now then 'revision'
        when (p.period_before, p.source_before) is distinct from (p.period_now, p.source_now)
            and p.period_now is not null then 'new_figure'
        else 'catalogue'
    end as cause
from verdict_pair as p
order by all;

drop view verdict_pair;
