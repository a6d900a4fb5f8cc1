package gsw.etl.read;

import gsw.etl.layout.CanonicalColumn;
import java.util.ArrayList;
import java.util.List;

/** Cuts the cells of rows out of the pieces of a file and takes down the texts of each column. */
final class RowTexts {

    /** Files of more columns are not of the layout that is read in one go. */
    private static final int MOST_COLUMNS = CanonicalColumn.values().length;

    private final List<CellTexts> columns = new ArrayList<>();

    /** What earlier pieces held of a cell; longer ones, quotation marks included, are no labels. */
    private final byte[] kept = new byte[CellTexts.LONGEST + 2];

    private byte[] piece = {};
    private int cellStart;
    private int keptLength;
    private boolean quoteInQuotes;

    /** The texts of a column, from 0 on; none if no row has that many cells. */
    List<CellTexts> column(int number) {
        return number < columns.size() ? List.of(columns.get(number)) : List.of();
    }

    /** The cell goes on in the next piece. */
    void begin(byte[] nextPiece) {
        piece = nextPiece;
        cellStart = 0;
    }

    void keepRest(int end) {
        int room = kept.length - keptLength;
        if (room > 0) {
            System.arraycopy(piece, cellStart, kept, keptLength, Math.min(room, end - cellStart));
        }
        keptLength += end - cellStart;
        cellStart = end;
    }

    /** A quotation mark stands in a cell as two: its text is not that of the file. */
    void meetQuoteInQuotes() {
        quoteInQuotes = true;
    }

    /**
     * Takes down the cell that ends here.
     *
     * @param column from 0 on
     * @param marks quotation marks on either side
     */
    void endCell(int column, int end, int marks) {
        if (column < MOST_COLUMNS) {
            while (columns.size() <= column) {
                columns.add(new CellTexts());
            }
            takeDown(columns.get(column), end, marks);
        }
    }

    private void takeDown(CellTexts texts, int end, int marks) {
        if (keptLength == 0) {
            texts.add(piece, cellStart + marks, end - marks);
        } else {
            keepRest(end);
            if (keptLength <= kept.length) {
                texts.add(kept, marks, keptLength - marks);
            }
        }
        if (quoteInQuotes || keptLength > kept.length) {
            texts.giveUp();
        }
    }

    void startCell(int start) {
        cellStart = start;
        keptLength = 0;
        quoteInQuotes = false;
    }
}
