-- The provinces there were make up the country.
-- Grain: one row per figure of the whole.
from whole_not_parts('province', date '0001-01-01')
