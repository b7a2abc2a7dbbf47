package org.gongkai.kit.foreign;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An answer that grows no longer than it may. */
final class BoundedAnswer extends FilterOutputStream {

    private long left;

    BoundedAnswer(OutputStream out, long mostBytes) {
        super(out);
        this.left = mostBytes;
    }

    /** The answer is longer than it may be. */
    static final class TooLong extends IOException {}

    @Override
    public void write(int one) throws IOException {
        take(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        take(length);
        out.write(bytes, from, length);
    }

    private void take(int length) throws TooLong {
        left -= length;
        if (left < 0) {
            throw new TooLong();
        }
    }
}
