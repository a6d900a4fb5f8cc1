package gsw.warehouse.form;

/** A column of the sheet, in its order. Columns that are filled in are numbered, the others lettered, as on official forms. */
public enum FormColumn {
    NAME("Chỉ tiêu", "A"),
    CODE("Mã số", "B"),
    AREA("Địa bàn", "C"),
    PART("Phân tổ", "D"),
    UNIT("Đơn vị tính", "E"),
    VALUE("Giá trị", "1"),
    NUMERATOR("Tử số", "2"),
    DENOMINATOR("Mẫu số", "3"),
    STATUS("Tình trạng số liệu", "4"),
    NOTE("Ghi chú", "5"),
    CHECK("Kiểm tra", "6");

    /** Name of the sheet that is filled in. */
    public static final String SHEET = "Biểu";

    /** Cells of the head of the sheet that say whose form it is and for which period. */
    public static final String AGENCY_CELL = "F1";

    public static final String PERIOD_CELL = "A6";

    /** Row of the heads, from 1; the letters stand below it, the figures below those. */
    public static final int HEAD_ROW = 9;

    public static final int LETTER_ROW = HEAD_ROW + 1;
    public static final int FIRST_ROW = LETTER_ROW + 1;

    private final String head;
    private final String letter;

    FormColumn(String head, String letter) {
        this.head = head;
        this.letter = letter;
    }

    public String head() {
        return head;
    }

    /** What stands below the head: A, B for what is printed, 1, 2 for what is filled in. */
    public String letter() {
        return letter;
    }

    /** From 0. */
    public int index() {
        return ordinal();
    }

    /** {@code F} */
    public String column() {
        return String.valueOf((char) ('A' + ordinal()));
    }

    /** {@code F11} */
    public String cell(int row) {
        return column() + row;
    }

    public boolean isFilledIn() {
        return switch (this) {
            case VALUE, NUMERATOR, DENOMINATOR, STATUS, NOTE -> true;
            case NAME, CODE, AREA, PART, UNIT, CHECK -> false;
        };
    }
}
