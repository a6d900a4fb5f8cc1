package gsw.queries.area;

import static gsw.warehouse.schema.Tables.DIM_AREA;

import gsw.warehouse.model.Area;
import gsw.warehouse.model.AreaLevel;
import gsw.warehouse.model.Bilingual;
import gsw.warehouse.schema.tables.records.DimAreaRecord;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Units of every edition of the map. */
public final class AreaQuery {

    private final DSLContext release;

    public AreaQuery(DSLContext release) {
        this.release = release;
    }

    public List<Area> all() {
        return release.selectFrom(DIM_AREA)
                .orderBy(DIM_AREA.SORT_ORDER, DIM_AREA.REF_AREA)
                .fetch(AreaQuery::area);
    }

    /** The unit with this key. */
    public Optional<Area> withKey(String refArea) {
        return release.selectFrom(DIM_AREA)
                .where(DIM_AREA.REF_AREA.eq(refArea))
                .fetchOptional()
                .map(AreaQuery::area);
    }

    private static Area area(DimAreaRecord row) {
        return new Area(
                row.getRefArea(),
                row.getAreaEdition(),
                row.getAreaCode(),
                AreaLevel.ofCode(row.getAreaLevel()),
                bilingual(row.getAreaNameVi(), row.getAreaNameEn()),
                bilingual(row.getFullNameVi(), row.getAreaNameEn()),
                row.getValidTo());
    }

    private static Bilingual bilingual(String vi, @Nullable String en) {
        return new Bilingual(vi, en == null ? vi : en);
    }
}
