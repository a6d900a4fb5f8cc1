package gsw.etl.plan;

import gsw.warehouse.model.Place;

/** A cell with its place, so that what is wrong with it can be said there. */
record PlanCell(Place place, String text) {

    boolean isEmpty() {
        return text.isEmpty();
    }
}
