-- Rows that say something new. Grain: one row per key.
create or replace view new_version as
select * exclude (key_hash), file_no as place
from valid
anti join unchanged using (row_id);
