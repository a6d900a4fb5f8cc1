-- Rows that say something new, and what is reinstated: their texts are carried as texts, since those of the log may be in no
-- list of this load. Grain: one row per key and time of knowledge.
create or replace view new_version as
select * exclude (key_hash), file_no as place
from valid
anti join unchanged using (row_id)
union all by name
select r.* exclude (is_synthetic, load_id, file_sha256, known_from), d.area_level, s.place
from reinstated as r
join dim_area as d on d.ref_area = r.ref_area
join said_in as s on s.known_from = r.known_from and s.load_id = r.load_id and s.file_no = r.file_no;
