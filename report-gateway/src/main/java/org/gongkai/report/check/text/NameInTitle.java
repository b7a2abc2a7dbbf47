package org.gongkai.report.check.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Narrative;
import org.gongkai.report.check.evidence.Evidence;
import org.gongkai.report.check.evidence.Hit;

/**
 * K11: whoever the introduction says reports is the body that reports, as in “某县人民政府办公室2025年政府信息公开工作年度报告”. A name may
 * be told in short (区教体局) or with the regions around it; the characters of the shorter stand in the longer in their order.
 */
public final class NameInTitle {

    /** A body's name and the title of its report, or whose year a text says that it tells of. */
    private static final Pattern TITLE =
            Pattern.compile("(\\p{IsHan}{2,40})[\\s“”《]*[0-9\\uff10-\\uff19]{4}\\s*年(?:度)?政府信息公开(?:工作)?(?:年度|情况)?报告");

    /** What leads to a title: 现将, 编制形成了, 特发布; the name comes behind the last of it. */
    private static final Pattern LEADING =
            Pattern.compile(".*(?:现将|现就|[公发]布|编制|形成|制定|撰写|总结|(?:报告|内容|全文|以下|下面|这)是|为|了|的|向社会)(?=\\p{IsHan}{2})");

    /** Who speaks of itself by no name: 本机关, 我局, 本报告. */
    private static final Pattern ITSELF = Pattern.compile(".*[本我该][\\p{IsHan}]{1,6}|.*(?:根据|按照|依据|要求|规定|和|及|与)");

    /** By its last characters something is known as a body, or as the region of a government. */
    private static final Pattern BODY = Pattern.compile(
            ".*(?:政府|办公室|办公厅|局|厅|委|委员会|办事处|街道|中心|支队|大队|总队|院|馆|社|署|[镇乡省市县区州盟旗]|管委会|公司|银行|税务|海关|学校|大学|部)");

    private NameInTitle() {}

    /** The titles that name another body. */
    public static Stream<Hit> check(Evidence evidence) {
        AnnualReport report = evidence.report();
        String own = bare(report.agency().name());
        return report.narrative().text(Narrative.INTRODUCTION).stream()
                .flatMap(head -> TITLE.matcher(head).results())
                .filter(found -> isOther(found, own))
                .map(found -> Hit.in(Narrative.INTRODUCTION, found.group()));
    }

    /** K11: a file that is named after a report is named after its body's. */
    public static Stream<Hit> ofFile(Evidence evidence) {
        String own = bare(evidence.report().agency().name());
        return evidence.fileName().stream()
                .filter(name -> TITLE.matcher(name).results().anyMatch(found -> isOther(found, own)))
                .map(Hit::about);
    }

    private static boolean isOther(MatchResult found, String own) {
        String told = bare(LEADING.matcher(found.group(1)).replaceFirst(""));
        return BODY.matcher(told).matches()
                && !ITSELF.matcher(told).matches()
                && !isShortOf(told, own)
                && !isShortOf(own, told);
    }

    /** A government office's own name and its government's differ in words that say nothing. */
    private static String bare(String name) {
        return name.replaceAll("\\s", "").replace("人民政府", "政府");
    }

    private static boolean isShortOf(String part, String whole) {
        int met = 0;
        for (int i = 0; i < whole.length() && met < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(met)) {
                met++;
            }
        }
        return met == part.length();
    }
}
