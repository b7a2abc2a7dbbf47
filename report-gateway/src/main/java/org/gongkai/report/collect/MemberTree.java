package org.gongkai.report.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.document.Coverage;
import org.gongkai.document.Member;
import org.gongkai.document.ReportKey;
import org.gongkai.form.code.AgencyKind;
import org.gongkai.form.code.Duty;
import org.gongkai.form.code.RegionCode;
import org.gongkai.kit.directory.AgencyState;
import org.gongkai.kit.directory.DirectoryDay;
import org.gongkai.report.version.OfficialReport;

/**
 * The bodies that the law counts in the sum of a government, and from where the figures of each can come: a report that it
 * has published here goes before all; one that it filed stands in where its registers here are not whole. The report of a
 * lower government stands for all that are counted in it.
 */
final class MemberTree {

    /** The government's office first, the lower governments and zones last, as reports list them. */
    private static final List<AgencyKind> ORDER = List.of(
            AgencyKind.GOVERNMENT_OFFICE,
            AgencyKind.DEPARTMENT,
            AgencyKind.VERTICAL,
            AgencyKind.AUTHORISED,
            AgencyKind.TOWNSHIP,
            AgencyKind.SUBDISTRICT,
            AgencyKind.PUBLIC_UTILITY,
            AgencyKind.GOVERNMENT,
            AgencyKind.ZONE);

    private final DirectoryDay day;
    private final int year;
    private final Map<ReportKey, OfficialReport> official;
    private final List<Branch> branches = new ArrayList<>();
    private final Set<String> grown = new HashSet<>();

    private MemberTree(DirectoryDay day, int year, Map<ReportKey, OfficialReport> official) {
        this.day = day;
        this.year = year;
        this.official = official;
    }

    /** What is counted in a body, in the order in which it is listed. */
    sealed interface Node {}

    /**
     * A body whose registers count.
     *
     * @param bodies it, those included in its report, and those that went into them
     * @param listed whether it is a member; the government itself is none of its own, and a lower one only where records say so
     */
    record Registers(Named body, SequencedSet<String> bodies, boolean listed) implements Node {}

    /** A body whose published report counts. */
    record Reported(Named body, OfficialReport.PublishedHere report) implements Node {}

    /** A body, alone or with all that are counted in it, whose filed report counts unless its registers are whole. */
    record Either(Named body, OfficialReport.FiledHere filed, Branch registers) implements Node {}

    /** Which body it is. */
    record Named(String code, String name, AgencyKind kind) {

        Member counting(Member.Counting how) {
            return new Member(code, name, kind, how);
        }
    }

    /** A body that is listed and adds nothing of its own. */
    record Listed(Member member) implements Node {}

    /** Bodies that are added up together. */
    record Branch(int number, List<Node> nodes) {

        /** Every body of it whose registers count, without those of branches in it. */
        Stream<Registers> registers() {
            return nodes.stream().flatMap(node -> node instanceof Registers one ? Stream.of(one) : Stream.empty());
        }
    }

    /** The branches of a government's sum: the first is the trunk, the others hang in it. */
    static List<Branch> of(String government, DirectoryDay day, int year, Map<ReportKey, OfficialReport> official) {
        MemberTree tree = new MemberTree(day, year, official);
        Branch trunk = tree.branch();
        tree.grow(government, trunk, false);
        tree.listOthers(government, trunk);
        return tree.branches;
    }

    private Branch branch() {
        Branch branch = new Branch(branches.size(), new ArrayList<>());
        branches.add(branch);
        return branch;
    }

    /** A body's own records, and all that are counted in it. */
    private void grow(String code, Branch branch, boolean listed) {
        grown.add(code);
        branch.nodes().add(new Registers(named(code), day.ownWork(code), listed));
        day.members(code).stream()
                .sorted(Comparator.comparing(
                        (String member) -> ORDER.indexOf(state(member).kind())))
                .forEach(member -> add(member, branch));
    }

    private void add(String code, Branch branch) {
        AgencyState state = state(code);
        if (state.duty() == Duty.INCLUDED_IN) {
            branch.nodes()
                    .add(new Listed(named(code)
                            .counting(new Member.IncludedIn(day.includedIn(code).orElseThrow()))));
            return;
        }
        boolean government = state.kind() == AgencyKind.GOVERNMENT;
        switch (official.get(new ReportKey(code, year, Coverage.of(state.kind())))) {
            case OfficialReport.PublishedHere published -> {
                branch.nodes().add(new Reported(named(code), published));
                if (!government) {
                    addMembers(code, branch);
                }
            }
            case OfficialReport.FiledHere filed -> {
                Branch registers = branch();
                branch.nodes().add(new Either(named(code), filed, registers));
                if (government) {
                    grow(code, registers, day.members(code).isEmpty());
                } else {
                    registers.nodes().add(new Registers(named(code), day.ownWork(code), true));
                    addMembers(code, branch);
                }
            }
            case null -> grow(code, branch, !government || day.members(code).isEmpty());
        }
    }

    private void addMembers(String code, Branch branch) {
        day.members(code).forEach(member -> add(member, branch));
    }

    /** Bodies of the region that are in no sum of it; a lower government's own report tells of those in its region. */
    private void listOthers(String government, Branch trunk) {
        SequencedSet<String> counted = day.sum(government);
        RegionCode region = state(government).region();
        day.seatedIn(region).stream()
                .filter(code -> !counted.contains(code)
                        && nearestGovernment(code).filter(grown::contains).isPresent())
                .forEach(code -> trunk.nodes()
                        .add(new Listed(named(code).counting(new Member.NotCounted(reason(state(code)))))));
    }

    private Optional<String> nearestGovernment(String code) {
        return day.findNearestGovernment(state(code).region());
    }

    private static Member.Reason reason(AgencyState state) {
        return switch (state.kind()) {
            case VERTICAL -> Member.Reason.VERTICAL;
            case PUBLIC_UTILITY -> Member.Reason.PUBLIC_UTILITY;
            case GOVERNMENT, GOVERNMENT_OFFICE, DEPARTMENT, TOWNSHIP, SUBDISTRICT, ZONE, AUTHORISED ->
                state.duty() == Duty.NONE ? Member.Reason.NO_DUTY : Member.Reason.COUNTED_ELSEWHERE;
        };
    }

    private AgencyState state(String code) {
        return day.find(code).orElseThrow();
    }

    private Named named(String code) {
        AgencyState state = state(code);
        return new Named(code, state.name(), state.kind());
    }
}
