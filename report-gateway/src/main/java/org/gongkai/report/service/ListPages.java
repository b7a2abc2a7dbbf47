package org.gongkai.report.service;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.report.service.answer.ListPage;

/**
 * A list of a service, page after page to its end. A page is asked for when the one before has been read, so that the
 * longest list takes no more memory than a page of it.
 */
public final class ListPages<P extends ListPage<?>> implements Iterator<P> {

    /** The most records that a page holds. */
    public static final int LARGEST = 500;

    private final Function<Optional<String>, P> page;
    private Optional<String> after = Optional.empty();
    private boolean ended;

    /** A list of which a function answers the page behind a place, the first one when no place is given. */
    public ListPages(Function<Optional<String>, P> page) {
        this.page = page;
    }

    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public P next() {
        if (ended) {
            throw new NoSuchElementException("the list has ended");
        }
        P read = page.apply(after);
        Optional<String> next = Optional.ofNullable(read.next());
        if (next.isPresent() && next.equals(after)) {
            throw new IllegalStateException("the page behind " + next.get() + " names itself as the next");
        }
        after = next;
        ended = next.isEmpty();
        return read;
    }
}
