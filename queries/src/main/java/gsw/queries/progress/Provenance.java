package gsw.queries.progress;

import static gsw.warehouse.schema.Tables.DIM_SOURCE;
import static gsw.warehouse.schema.Tables.LOAD_FILE;

import gsw.queries.progress.DataPoint.Counts;
import gsw.queries.progress.DataPoint.Source;
import gsw.warehouse.model.Bilingual;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Where figures come from: few sources and files for many figures, so they are read once and not with every one.
 *
 * @param sources by code
 * @param fileNames by load and number of the file in it
 */
record Provenance(Map<String, Source> sources, Map<FileKey, String> fileNames, Revisions revisions) {

    private static final String OF_SAMPLE = "sample";

    record FileKey(int loadId, int fileNo) {}

    static Provenance read(DSLContext release, MeasuredFacts facts) {
        return new Provenance(
                release.selectFrom(DIM_SOURCE)
                        .fetchMap(
                                DIM_SOURCE.SOURCE,
                                row -> new Source(
                                        row.getSource(),
                                        new Bilingual(row.getSourceNameVi(), row.getSourceNameEn()),
                                        row.getSourceClass(),
                                        row.getCountsOf().equals(OF_SAMPLE) ? Counts.SAMPLE : Counts.WHOLE)),
                release.select(LOAD_FILE.LOAD_ID, LOAD_FILE.FILE_NO, LOAD_FILE.FILE_NAME)
                        .from(LOAD_FILE)
                        .fetchMap(row -> new FileKey(row.value1(), row.value2()), row -> row.value3()),
                Revisions.read(release, facts));
    }
}
