package org.gongkai.registers.imports.sheet.xls;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;

import org.gongkai.kit.problem.Problem;
import org.gongkai.registers.imports.sheet.stored.Unreadable;
import org.gongkai.registers.problem.RegisterWords;

/** The records of an XLS file, one after the other ([MS-XLS] 2.3). */
final class XlsStream implements AutoCloseable {

    static final int BOF = 0x0809;
    static final int EOF = 0x000A;
    static final int DATE_MODE = 0x0022;
    static final int FILE_PASS = 0x002F;
    static final int BOUND_SHEET = 0x0085;
    static final int XF = 0x00E0;
    static final int SHARED_TEXTS = 0x00FC;
    static final int FORMAT = 0x041E;

    private static final int CONTINUE = 0x003C;
    private static final int BIFF8 = 0x0600;

    private final InputStream stream;
    private final RecordInputStream in;

    private XlsStream(InputStream stream) {
        this.stream = stream;
        this.in = new RecordInputStream(stream);
    }

    /** The records from a place of the stream on, of which the first begins a part of the workbook. */
    static XlsStream at(DirectoryNode files, String name, long place) throws IOException {
        InputStream stream = new BufferedInputStream(files.createDocumentInputStream(name));
        try {
            stream.skipNBytes(place);
            XlsStream records = new XlsStream(stream);
            if (!records.next() || records.sid() != BOF || records.in().readUShort() != BIFF8) {
                throw Unreadable.of(RegisterWords.DAMAGED_OR_EXCEL_95);
            }
            return records;
        } catch (IOException | RuntimeException | Error e) {
            stream.close();
            throw e;
        }
    }

    /** Goes to the next record, past what is left of this one. */
    boolean next() {
        do {
            if (in.remaining() > 0) {
                in.readRemainder();
            }
            if (!in.hasNextRecord()) {
                return false;
            }
            in.nextRecord();
        } while (in.getSid() == CONTINUE);
        if (in.getSid() == FILE_PASS) {
            throw Unreadable.password();
        }
        return true;
    }

    int sid() {
        return in.getSid();
    }

    RecordInputStream in() {
        return in;
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem damaged() {
        return Unreadable.of(RegisterWords.RECORDS_DAMAGED);
    }

    /** Does what reads records. POI tells of damage with whatever exception comes: each of them means that. */
    static <T> T sound(Reading<T> reading) {
        try {
            return reading.read();
        } catch (Problem problem) {
            throw problem;
        } catch (FileNotFoundException | RuntimeException e) {
            throw damaged();
        } catch (IOException e) {
            throw damaged();
        }
    }

    /** Something that reads records. */
    interface Reading<T> {
        T read() throws IOException;
    }
}
