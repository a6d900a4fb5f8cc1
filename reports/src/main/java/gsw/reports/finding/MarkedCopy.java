package gsw.reports.finding;

import gsw.queries.load.FoundInFile;
import gsw.queries.load.LoadedFile;
import gsw.reports.text.Phrases;
import gsw.warehouse.storage.Durable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sender's own file as an XLSX workbook to mail back: every cell at fault has a colour and a comment that says what is
 * wrong, in Vietnamese and English, and the sheet «Phát hiện» lists all of it with links. Nothing else is changed, no
 * formula is computed, and no macro is carried over. A table of text becomes one sheet with its texts as they stand, a
 * workbook of Excel 97–2003 its cells; of any other file only the list is written.
 */
public final class MarkedCopy {

    /** Such files must not be opened, or cannot be. */
    private static final Set<String> CLOSED = Set.of(
            "FILE_INFLATES",
            "FILE_DAMAGED",
            "FILE_ENCRYPTED",
            "FILE_EMPTY",
            "FILE_FORMAT_UNKNOWN",
            "FILE_FORMAT_UNSUPPORTED");

    /** Larger ones are listed only: no one looks through so many cells, and a workbook of them would not open. */
    private static final long LARGEST = 40L << 20;

    /** As the history names it; nothing is known of the format of a file that was not recognised. */
    private static final Set<String> TABLES_OF_TEXT = Set.of("csv", "-");

    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE2_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Phrases phrases;

    public MarkedCopy(Phrases phrases) {
        this.phrases = phrases;
    }

    /** {@code so-lieu.csv} becomes {@code so-lieu.csv.phat-hien.xlsx}: two files of one name but for the ending stay two. */
    public static String nameOf(LoadedFile file) {
        return file.fileName() + ".phat-hien.xlsx";
    }

    /**
     * @param bytes the file as it was received
     * @param findings what was found in this file
     * @param out replaced if it is there
     */
    public void write(Path bytes, LoadedFile file, List<FoundInFile> findings, Path out) throws IOException {
        try (XSSFWorkbook workbook = original(bytes, file, findings)) {
            int unmarked = new CellMarks(workbook, phrases).mark(findings);
            XSSFSheet list = new FindingSheet(workbook, phrases).add(file, findings, unmarked);
            show(workbook, list);
            write(workbook, out);
        }
    }

    private static XSSFWorkbook original(Path bytes, LoadedFile file, List<FoundInFile> findings) throws IOException {
        boolean closed = findings.stream().map(FoundInFile::ruleCode).anyMatch(CLOSED::contains);
        if (closed || Files.size(bytes) > LARGEST) {
            return new XSSFWorkbook();
        }
        return switch (Kind.of(bytes)) {
            case PACKAGE -> OriginalWorkbook.open(bytes);
            case OLD_WORKBOOK -> OldWorkbook.open(bytes);
            // PX, XML and JSON are text, too, but have no rows and columns to show
            case OTHER ->
                TABLES_OF_TEXT.contains(String.valueOf(file.format()))
                        ? TextAsSheet.open(bytes, String.valueOf(file.encoding()), findings)
                        : new XSSFWorkbook();
        };
    }

    private enum Kind {
        PACKAGE,
        OLD_WORKBOOK,
        OTHER;

        static Kind of(Path bytes) throws IOException {
            byte[] head;
            try (InputStream in = Files.newInputStream(bytes)) {
                head = in.readNBytes(OLE2_MARK.length);
            }
            if (Arrays.equals(head, ZIP_MARK)) {
                return PACKAGE;
            }
            return Arrays.equals(head, OLE2_MARK) ? OLD_WORKBOOK : OTHER;
        }
    }

    private static void show(XSSFWorkbook workbook, XSSFSheet list) {
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(false);
        }
        workbook.setActiveSheet(workbook.getSheetIndex(list));
        list.setSelected(true);
    }

    private static void write(XSSFWorkbook workbook, Path out) throws IOException {
        Files.createDirectories(Objects.requireNonNull(out.toAbsolutePath().getParent(), "a file stands in a folder"));
        Path unfinished = out.resolveSibling(out.getFileName() + ".tmp");
        try (OutputStream stream = Files.newOutputStream(unfinished)) {
            workbook.write(stream);
        }
        Durable.rename(unfinished, out);
    }
}
