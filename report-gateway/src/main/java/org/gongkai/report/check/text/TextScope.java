package org.gongkai.report.check.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Coverage;
import org.gongkai.form.written.NumberInText;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * K37: texts and tables are about the same work. An office's own report does not count for its whole region, nor does that of a
 * region count its government's office alone.
 */
public final class TextScope {

    private static final String COUNTED =
            "[^，。；]{0,12}?(?:收到|新收|受理|办结|答复|制发|作出|公开|发布)[^，。；]{0,16}?" + NumberInText.REGEX + "\\s*(?:件|条|宗)";

    private static final Pattern OF_REGION =
            Pattern.compile("(?:全[省市县区州盟旗](?![域级属直])|本行政区域)" + COUNTED + "|总结[^，。；]{0,6}?全[省市县区州盟旗](?![域级属直])");

    private static final Pattern OF_OFFICE = Pattern.compile("本(?:机关|级|办公室|单位|局|厅|委)" + COUNTED);

    private TextScope() {}

    /** The words by which a text speaks of another scope. */
    public static Stream<Hit> check(Evidence evidence) {
        AnnualReport report = evidence.report();
        return report.narrative().texts().entrySet().stream()
                .flatMap(text ->
                        words(report, NumberInText.plain(text.getValue())).map(words -> Hit.in(text.getKey(), words)));
    }

    private static Stream<String> words(AnnualReport report, String text) {
        if (report.coverage() == Coverage.AGENCY) {
            return found(OF_REGION, text);
        }
        // The part of the office stands beside those of the others, as it should.
        return OF_REGION.matcher(text).find() ? Stream.empty() : found(OF_OFFICE, text);
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).limit(1);
    }
}
