package org.gongkai.registers.further;

import java.util.List;

/** What is thought of what a row tells in its further columns. */
public interface Judgement {

    /** Why it cannot have been so; the row is not taken then. */
    List<Remark> refusals();

    /** What was not as it should have been, and is taken as it was. */
    List<Remark> warnings();
}
