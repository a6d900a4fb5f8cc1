package gsw.etl.job;

import gsw.warehouse.model.Bilingual;
import org.jspecify.annotations.Nullable;

/** A phase of a load failed. The warehouse is as it was; the same command goes on at that phase. */
public final class LoadFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final @Nullable Phase phase;
    private final boolean diskFull;

    /**
     * @param phase the phase that failed, null if it was none
     * @param diskFull true if the disk of the warehouse has no space left
     */
    LoadFailedException(Throwable cause, @Nullable Phase phase, boolean diskFull) {
        super(cause);
        this.phase = phase;
        this.diskFull = diskFull;
    }

    /** True if there was no space left for the warehouse: with space again the same command goes on. */
    public boolean isDiskFull() {
        return diskFull;
    }

    /** One sentence for the one who asked. */
    public Bilingual reason() {
        String at = phase == null ? "-" : phase.code();
        return diskFull
                ? new Bilingual(
                        "Chưa nạp xong (bước %s): đĩa đã đầy. Số liệu đã có vẫn nguyên vẹn; giải phóng chỗ rồi chạy lại đúng lệnh này."
                                .formatted(at),
                        "The load did not finish (phase %s): the disk is full. What was published is as it was; make space and give the same command again."
                                .formatted(at))
                : new Bilingual(
                        "Chưa nạp xong (bước %s): %s. Số liệu đã có vẫn nguyên vẹn; chạy lại đúng lệnh này để tiếp tục."
                                .formatted(at, rootMessage()),
                        "The load did not finish (phase %s): %s. What was published is as it was; the same command goes on from there."
                                .formatted(at, rootMessage()));
    }

    private String rootMessage() {
        Throwable root = this;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
