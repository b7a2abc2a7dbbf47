package org.gongkai.report.collect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.gongkai.document.Members;
import org.gongkai.form.Figures;
import org.gongkai.report.service.Source;

/**
 * The figures of all services together.
 *
 * @param fees processing fees of section 6, when the service that counts them answered
 * @param members the bodies of a region, as they count in its report
 */
public record Collected(Figures figures, Optional<Fees> fees, List<Part> parts, Members members) {

    public Collected {
        parts = List.copyOf(parts);
    }

    /** Processing fees (信息处理费) of the year. */
    public record Fees(long applications, BigDecimal yuan) {

        /** Both together. */
        Fees plus(Fees other) {
            return new Fees(applications + other.applications, yuan.add(other.yuan));
        }
    }

    /**
     * What one service contributed.
     *
     * @param recordedAt when the newest entry that counted was recorded
     */
    public record Part(Source source, boolean complete, Optional<Instant> recordedAt) {

        static Part absent(Source source) {
            return new Part(source, false, Optional.empty());
        }
    }
}
