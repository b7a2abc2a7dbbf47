package org.gongkai.request.document.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.kit.table.ResourceTable;

/** The paragraph on remedies, out of {@code remedies.csv}; of rows that fit, the first is meant. */
public final class Remedies {

    private static final int DIGITS_OF_A_PROVINCE = 2;

    /** 100000 of GB/T 2260 is the whole country. */
    private static final String NATION = "10";

    private static final List<RemedyRow> ROWS = ResourceTable.read(Remedies.class, "remedies.csv", RemedyRow::of);

    private Remedies() {}

    /**
     * What the paragraph depends on.
     *
     * @param on day of the decision
     * @param code code of the body that decides
     * @param body what the directory says of it
     * @param directory the bodies on that day
     * @param online whether it is served through the network
     */
    public record Question(
            RemedyCase of, LocalDate on, String code, AgencyState body, DirectoryDay directory, boolean online) {

        RemedyRow.Level level() {
            String region = body.region().prefix();
            if (region.equals(NATION)) {
                return RemedyRow.Level.NATION;
            }
            return region.length() == DIGITS_OF_A_PROVINCE ? RemedyRow.Level.PROVINCE : RemedyRow.Level.LOCAL;
        }
    }

    /** The paragraph, in Chinese. */
    public static String paragraph(Question question) {
        String body = piece(RemedyRow.Part.BODY, question)
                .orElseThrow(() -> new IllegalStateException(
                        "nobody reconsiders what " + question.body().kind() + " decides"))
                .replace("{own}", question.body().name())
                .replace("{departmentGovernment}", departmentGovernment(question))
                .replace("{government}", government(question, question.body().region(), "本级人民政府"))
                .replace("{higher}", higher(question))
                .replace("{superior}", superior(question));
        String term = piece(RemedyRow.Part.TERM, question).orElseThrow().replace("{body}", body);
        return term
                + piece(RemedyRow.Part.AFTER, question).orElse("")
                + piece(RemedyRow.Part.ROUTE, question).orElse("");
    }

    private static Optional<String> piece(RemedyRow.Part part, Question question) {
        return ROWS.stream()
                .filter(row -> row.part() == part && row.fits(question))
                .map(RemedyRow::text)
                .findFirst();
    }

    /** The government of a region by its name, where the directory knows it. */
    private static String government(Question question, RegionCode region, String otherwise) {
        return question.directory()
                .findGovernment(region)
                .filter(code -> !code.equals(question.code()))
                .flatMap(question.directory()::find)
                .map(AgencyState::name)
                .orElse(otherwise);
    }

    /** Of an office that a department has set up, that of the department's own region. */
    private static String departmentGovernment(Question question) {
        return question.directory()
                .reportsTo(question.code())
                .flatMap(question.directory()::find)
                .filter(department ->
                        !department.region().equals(question.body().region()))
                .map(department -> government(question, department.region(), "所属部门的本级人民政府"))
                .orElse("所属部门的本级人民政府");
    }

    /** Of a township it is the county's, of any other government that of the region around. */
    private static String higher(Question question) {
        String region = question.body().region().prefix();
        boolean isBelowItsRegion = question.body().kind() == AgencyKind.TOWNSHIP;
        if (!isBelowItsRegion && region.length() <= DIGITS_OF_A_PROVINCE) {
            return "上一级人民政府";
        }
        RegionCode around =
                isBelowItsRegion ? question.body().region() : new RegionCode(region.substring(0, region.length() - 2));
        return government(question, around, "上一级人民政府");
    }

    private static String superior(Question question) {
        return question.directory()
                .reportsTo(question.code())
                .flatMap(question.directory()::find)
                .map(AgencyState::name)
                .orElse("上一级主管部门");
    }
}
