package org.gongkai.registers.field;

/** A code of the trade with the Chinese word for it, which an import may print instead. */
public interface Labelled {

    /** The Chinese word. */
    String label();
}
