package org.gongkai.kit.foreign;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

import org.gongkai.form.words.Bilingual;
import org.gongkai.form.words.Language;
import org.gongkai.form.words.Message;

/** How a reading ended, as it goes through the standard output of the process. */
sealed interface Outcome {

    /** More of a sentence or a stack goes through no stream of Java at once, and helps nobody. */
    int LONGEST = 16_000;

    /** The answer is there. */
    record Read() implements Outcome {}

    /** The file cannot be read, and this is why. */
    record Refused(Message why) implements Outcome {}

    /** The file takes more memory, or tells more, than a file may. */
    record TooMuch() implements Outcome {}

    /** The reader is broken, not the file. */
    record Failed(String stack) implements Outcome {}

    /** The process is no more: it was ended, or has ended itself. */
    record Gone() implements Outcome {}

    /** Tells the other process. */
    default void write(DataOutputStream out) throws IOException {
        switch (this) {
            case Read read -> out.writeByte('r');
            case Refused(Message why) -> {
                out.writeByte('u');
                out.writeUTF(cut(why.in(Language.CHINESE)));
                out.writeUTF(cut(why.in(Language.ENGLISH)));
            }
            case TooMuch tooMuch -> out.writeByte('m');
            case Failed(String stack) -> {
                out.writeByte('f');
                out.writeUTF(cut(stack));
            }
            case Gone gone -> out.writeByte('g');
        }
        out.flush();
    }

    /** What the other process tells. */
    static Outcome read(DataInputStream in) throws IOException {
        int told = in.readUnsignedByte();
        return switch (told) {
            case 'r' -> new Read();
            case 'u' -> new Refused(new Bilingual(in.readUTF(), in.readUTF()));
            case 'm' -> new TooMuch();
            case 'f' -> new Failed(in.readUTF());
            case 'g' -> new Gone();
            default -> throw new IOException("a process that reads has said " + told);
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
