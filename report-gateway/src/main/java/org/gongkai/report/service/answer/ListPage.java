package org.gongkai.report.service.answer;

import java.util.List;

/** A page of a list. */
public interface ListPage<T> {

    /** What is on it. */
    List<T> items();

    /** Where the next page begins; null on the last. */
    String next();
}
