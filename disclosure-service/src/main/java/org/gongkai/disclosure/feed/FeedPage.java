package org.gongkai.disclosure.feed;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A part of a feed.
 *
 * @param entries the newest first
 * @param next value of {@code after} for the entries behind them
 * @param updated when anything that the whole feed tells of last became otherwise; empty where it tells of nothing
 * @param earlier the last month before, in which something last became otherwise
 * @param later the first month behind, likewise; never the one that is not over yet
 * @param agencyName of the body that alone is asked for
 */
public record FeedPage(
        FeedAsked asked,
        List<FeedEntry> entries,
        Optional<String> next,
        Optional<Instant> updated,
        Optional<YearMonth> earlier,
        Optional<YearMonth> later,
        Optional<String> agencyName) {

    public FeedPage {
        entries = List.copyOf(entries);
    }
}
