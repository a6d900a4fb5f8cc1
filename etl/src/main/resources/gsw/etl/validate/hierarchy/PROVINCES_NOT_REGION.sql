-- The provinces of a region make it up.
-- Grain: one row per figure of the whole.
from whole_not_parts('province of region', date '0001-01-01')
