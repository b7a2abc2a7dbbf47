package org.gongkai.registers.imports.sheet.stored;

/** How far a file is followed, so that a small one cannot ask for a large heap or for hours. */
public final class SheetLimits {

    /** Rows of a sheet: the most that Excel and LibreOffice have. */
    public static final long ROWS = 1_048_576;

    /** Columns of a sheet: the most that Excel has. */
    public static final int COLUMNS = 16_384;

    /** Columns with text: a register has some dozens; merged areas are shown in no more. */
    public static final int COLUMNS_WITH_TEXT = 512;

    /** Characters of a cell: the most that Excel takes. */
    public static final int TEXT = 32_767;

    /** Characters of a record of CSV: every cell of a wide ledger may be long, all of them are not. */
    public static final int RECORD = 1_048_576;

    /** Merged areas of a sheet: one for each case of a large ledger; each is kept while the sheet is read. */
    public static final int MERGES = 200_000;

    /** Cell formats of a workbook: Excel has 65,490 at most. */
    public static final int STYLES = 66_000;

    /** Characters of a format code: Excel has 255; what it writes for symbols is a little longer. */
    public static final int FORMAT = 1_024;

    /** Sheets of a workbook, hidden ones included. */
    public static final int SHEETS = 1_024;

    /** Texts that the cells of a workbook share: some for each of a million rows; they lie on disk. */
    public static final int SHARED_TEXTS = 16_777_216;

    /** Bytes that are unpacked from one part: a million rows of forty columns. */
    public static final long UNPACKED = 4L << 30;

    /** Entries of an archive: a workbook has some for each sheet and picture. */
    public static final int ENTRIES = 10_000;

    /** Bytes of the directory of an archive, which is read into the heap. */
    public static final long DIRECTORY = 4L << 20;

    /** Names of elements and attributes in one part: the readers keep each for as long as they read. */
    public static final int NAMES = 2_000;

    private SheetLimits() {}
}
