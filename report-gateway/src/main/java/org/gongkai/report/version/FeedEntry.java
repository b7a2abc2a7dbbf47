package org.gongkai.report.version;

import java.time.Instant;
import java.util.Optional;

/** What the feed tells of: each version and each filing once, where the last happened to it. */
public sealed interface FeedEntry {

    /** Its place in the order of publications. */
    long position();

    /** When that was. */
    Instant at();

    /** What tells the entry from any other that might stand in its place. */
    String said();

    /** A version that was published, or withdrawn. */
    record OfVersion(ReportVersion version) implements FeedEntry {

        @Override
        public long position() {
            return version.place().orElseThrow();
        }

        @Override
        public Instant at() {
            return version.withdrawal()
                    .map(ReportVersion.Withdrawal::at)
                    .or(() -> version.proof().publishedAt())
                    .orElseThrow();
        }

        @Override
        public String said() {
            return said(version.withdrawal());
        }

        /** What it said where it was withdrawn, or where it was published. */
        String said(Optional<ReportVersion.Withdrawal> withdrawal) {
            return version.proof().sha256()
                    + withdrawal
                            .map(one -> one.at() + one.reason())
                            .orElseGet(() ->
                                    version.proof().publishedAt().orElseThrow().toString());
        }
    }

    /** A filing that is shown to everybody, or is no more. */
    record OfFiling(FilingPlace place) implements FeedEntry {

        @Override
        public long position() {
            return place.position();
        }

        @Override
        public Instant at() {
            return place.at();
        }

        @Override
        public String said() {
            return place.sha256() + place.at() + place.kind();
        }
    }
}
