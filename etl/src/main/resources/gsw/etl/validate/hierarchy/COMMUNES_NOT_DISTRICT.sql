-- The communes of a district make it up. The list of communes is that of one day, so figures of long before, about
-- others of the same name, are left alone.
-- Grain: one row per figure of the whole.
from whole_not_parts('commune of district', make_date(parameter('list_of_year')::integer, 1, 1))
