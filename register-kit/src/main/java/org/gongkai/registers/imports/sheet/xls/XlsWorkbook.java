package org.gongkai.registers.imports.sheet.xls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import org.gongkai.registers.imports.sheet.archive.SpilledTexts;
import org.gongkai.registers.imports.sheet.format.BuiltInFormats;
import org.gongkai.registers.imports.sheet.format.FormatCode;
import org.gongkai.registers.imports.sheet.format.ShownNumbers;
import org.gongkai.registers.imports.sheet.stored.CellText;
import org.gongkai.registers.imports.sheet.stored.SheetLimits;
import org.gongkai.registers.imports.sheet.stored.StoredRows;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.imports.sheet.stored.Workbook;
import org.gongkai.registers.problem.RegisterWords;

/** A workbook of Excel 97 to 2003 (BIFF8), read record by record. */
public final class XlsWorkbook implements Workbook {

    private final POIFSFileSystem files;
    private final String stream;
    private final SpilledTexts texts = new SpilledTexts();
    private final List<Tab> tabs = new ArrayList<>();
    private final List<FormatCode> formats = new ArrayList<>();
    private boolean from1904;

    private XlsWorkbook(POIFSFileSystem files) {
        this.files = files;
        if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.password();
        }
        this.stream = files.getRoot().getEntryNames().stream()
                .filter(name -> name.equalsIgnoreCase("Workbook"))
                .findFirst()
                .orElseThrow(() -> Unreadable.of(
                        files.getRoot().hasEntryCaseInsensitive("Book")
                                ? RegisterWords.EXCEL_95
                                : RegisterWords.NOT_A_WORKBOOK));
    }

    /** Opens a workbook; refuses one that is damaged, older than Excel 97 or has a password. */
    public static XlsWorkbook open(Path path) {
        return XlsStream.sound(() -> {
            POIFSFileSystem files = new POIFSFileSystem(path.toFile(), true);
            try {
                XlsWorkbook workbook = new XlsWorkbook(files);
                try {
                    workbook.readGlobals();
                    return workbook;
                } catch (IOException | RuntimeException | Error e) {
                    workbook.texts.close();
                    throw e;
                }
            } catch (IOException | RuntimeException | Error e) {
                files.close();
                throw e;
            }
        });
    }

    @Override
    public List<Tab> tabs() {
        return tabs;
    }

    @Override
    public StoredRows rows(Tab tab) {
        XlsCells cells = new XlsCells(texts, formats, new ShownNumbers(from1904));
        return XlsStream.sound(
                () -> new XlsRows(XlsStream.at(files.getRoot(), stream, Long.parseLong(tab.place())), cells));
    }

    @Override
    public void close() {
        texts.close();
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readGlobals() throws IOException {
        Map<Integer, FormatCode> codes = new HashMap<>();
        List<Integer> styles = new ArrayList<>();
        try (XlsStream records = XlsStream.at(files.getRoot(), stream, 0)) {
            while (records.next() && records.sid() != XlsStream.EOF) {
                RecordInputStream in = records.in();
                switch (records.sid()) {
                    case XlsStream.DATE_MODE -> from1904 = in.readUShort() == 1;
                    case XlsStream.FORMAT -> codes.put(in.readUShort(), FormatCode.of(in.readString()));
                    case XlsStream.XF -> {
                        in.readUShort();
                        styles.add(in.readUShort());
                    }
                    case XlsStream.BOUND_SHEET -> tab(in);
                    case XlsStream.SHARED_TEXTS -> sharedTexts(in);
                    default -> {
                        // What says nothing of what a cell shows.
                    }
                }
                if (styles.size() > SheetLimits.STYLES || tabs.size() > SheetLimits.SHEETS) {
                    throw Unreadable.of(RegisterWords.TOO_MANY_FORMATS_OR_SHEETS);
                }
            }
        }
        texts.finish();
        styles.forEach(number ->
                formats.add(codes.computeIfAbsent(number, builtIn -> FormatCode.of(BuiltInFormats.code(builtIn)))));
    }

    private void tab(RecordInputStream in) {
        long place = Integer.toUnsignedLong(in.readInt());
        boolean visible = (in.readUByte() & 3) == 0;
        boolean worksheet = in.readUByte() == 0;
        int length = in.readUByte();
        boolean wide = (in.readUByte() & 1) == 1;
        String name = wide ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
        if (worksheet) {
            tabs.add(new Tab(name, visible, "" + place));
        }
    }

    private void sharedTexts(RecordInputStream in) {
        in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            if (in.available() == 0 && !in.hasNextRecord()) {
                throw XlsStream.damaged();
            }
            texts.add(CellText.lines(new UnicodeString(in).getString()));
        }
    }
}
