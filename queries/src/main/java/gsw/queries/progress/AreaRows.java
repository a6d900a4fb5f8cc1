package gsw.queries.progress;

import java.util.List;

/** What the mart stores of one area. */
record AreaRows(List<MartRow> answers, List<MartRow> inputs) {}
