package org.gongkai.report.collect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.document.AnnualReport;
import org.gongkai.document.Member;
import org.gongkai.document.Members;
import org.gongkai.form.CellId;
import org.gongkai.form.CellValue;
import org.gongkai.form.Figures;
import org.gongkai.form.Form;
import org.gongkai.form.Keeping;
import org.gongkai.form.edition.Editions;
import org.gongkai.form.written.FiguresJson;
import org.gongkai.report.service.Source;
import org.gongkai.report.service.SourceAnswer;
import org.gongkai.report.service.answer.SumAnswer;

/**
 * Adds up a region, cell by cell. A body that knows nothing of a register is left out of the cells of that register, and
 * the list of members says so; where a report knows a register and leaves a cell of it without a number, the sum has none
 * either.
 */
final class RegionSum {

    private final Editions editions;
    private final Form form;
    private final String government;
    private final RegisterGroups groups;
    private final Map<Source, SumAnswer> answers = new HashMap<>();
    private final Map<Part, Set<String>> bodiesWithout = new LinkedHashMap<>();
    private final Map<CellId, BigDecimal> amounts = new HashMap<>();
    private final Set<CellId> unknown = new HashSet<>();
    private final Map<Source, Collected.Part> parts = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private Optional<Collected.Fees> fees = Optional.empty();

    RegionSum(
            Editions editions,
            Form form,
            String government,
            RegisterGroups groups,
            List<SourceAnswer<SumAnswer>> answers) {
        this.editions = editions;
        this.form = form;
        this.government = government;
        this.groups = groups;
        for (SourceAnswer<SumAnswer> answer : answers) {
            if (answer instanceof SourceAnswer.Good<SumAnswer>(Source source, SumAnswer sums)) {
                this.answers.put(source, sums);
                sums.sums().stream()
                        .flatMap(sum -> sum.unknown().stream())
                        .forEach(one -> bodiesWithout
                                .computeIfAbsent(new Part(one.register(), one.cells()), first -> new HashSet<>())
                                .addAll(one.agencyCodes()));
                parts.put(source, new Collected.Part(source, true, Optional.empty()));
            } else {
                parts.put(answer.source(), Collected.Part.absent(answer.source()));
            }
        }
    }

    /** The sum of the trunk. */
    Collected of(MemberTree.Branch trunk) {
        add(trunk);
        Set<String> answered = answers.keySet().stream()
                .flatMap(source -> source.tables(form).stream())
                .collect(Collectors.toSet());
        Map<CellId, CellValue> values = new HashMap<>();
        for (CellId cell : form.cells().keySet()) {
            if (amounts.containsKey(cell) && !unknown.contains(cell)) {
                values.put(cell, CellValue.of(amounts.get(cell)));
            } else if (answered.contains(cell.table())
                    && (unknown.contains(cell) || keeping(cell).isPresent())) {
                values.put(cell, new CellValue.Unknown());
            }
        }
        List<Collected.Part> inOrder = new ArrayList<>();
        for (Source source : Source.values()) {
            Optional.ofNullable(parts.get(source)).ifPresent(inOrder::add);
        }
        return new Collected(Figures.of(values), fees, inOrder, new Members(members));
    }

    private void add(MemberTree.Branch branch) {
        answers.forEach((source, sums) -> groups.of(branch)
                .forEach(group -> addRegisters(source, sums.sums().get(group))));
        for (MemberTree.Node node : branch.nodes()) {
            switch (node) {
                case MemberTree.Registers registers -> list(registers);
                case MemberTree.Reported reported ->
                    members.add(reported.body()
                            .counting(new Member.Published(
                                    reported.report().version(),
                                    Optional.of(reported.report().sha256()),
                                    addReport(reported.report().report()))));
                case MemberTree.Either either when isWhole(either.registers()) -> add(either.registers());
                case MemberTree.Either either ->
                    members.add(either.body()
                            .counting(new Member.Filed(
                                    either.filed().number(),
                                    Optional.of(either.filed().sha256()),
                                    addReport(either.filed().report()))));
                case MemberTree.Listed listed -> members.add(listed.member());
            }
        }
    }

    private void addRegisters(Source source, SumAnswer.Sum sum) {
        FiguresJson.read(form, sum.figures())
                .values()
                .forEach((cell, value) ->
                        value.amount().ifPresent(amount -> amounts.merge(cell, amount, BigDecimal::add)));
        FigureCollection.fees(sum).ifPresent(this::add);
        Collected.Part part = FigureCollection.part(source, sum);
        parts.merge(
                source,
                part,
                (one, other) -> new Collected.Part(
                        source,
                        true,
                        one.recordedAt()
                                .filter(moment -> other.recordedAt()
                                        .filter(later -> later.isAfter(moment))
                                        .isEmpty())
                                .or(other::recordedAt)));
    }

    private void add(Collected.Fees more) {
        fees = Optional.of(fees.map(more::plus).orElse(more));
    }

    private void list(MemberTree.Registers registers) {
        List<Part> without = without(registers);
        boolean nothing = !answers.isEmpty() && without.size() == kept().size();
        if (registers.listed()) {
            members.add(registers.body().counting(nothing ? new Member.Missing() : new Member.Live(names(without))));
        } else if (!nothing && !registers.body().code().equals(government)) {
            members.add(registers.body().counting(new Member.Live(List.of())));
        }
    }

    /** A register, or a part of one that is kept or not by itself. */
    private record Part(String register, List<String> cells) {}

    private static List<String> names(List<Part> parts) {
        return parts.stream().map(Part::register).distinct().toList();
    }

    /** The registers of the services that have answered. */
    private List<Keeping> kept() {
        return form.keepings().stream()
                .filter(keeping -> Source.ofRegister(keeping.register())
                        .filter(answers::containsKey)
                        .isPresent())
                .toList();
    }

    /** The registers, and parts of them, of which a body and those in its report have neither record nor nil report. */
    private List<Part> without(MemberTree.Registers registers) {
        return bodiesWithout.entrySet().stream()
                .filter(register -> register.getValue().containsAll(registers.bodies()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether each body of a branch has kept every register, so that no report need stand in for it. */
    private boolean isWhole(MemberTree.Branch branch) {
        return answers.size() == Source.values().length
                && branch.nodes().stream().allMatch(node -> switch (node) {
                    case MemberTree.Registers registers ->
                        !registers.listed() || without(registers).isEmpty();
                    case MemberTree.Reported reported -> true;
                    case MemberTree.Either either -> true;
                    case MemberTree.Listed listed -> true;
                });
    }

    /** Adds what a report states; answers the registers of which it states no number. */
    private List<String> addReport(AnnualReport report) {
        Figures figures = report.figures(editions, form);
        Set<String> without = new LinkedHashSet<>();
        for (Keeping keeping : form.keepings()) {
            boolean printed = keeping.cells().stream()
                    .anyMatch(cell -> form.findCell(cell).isPresent());
            boolean stated = printed
                    ? keeping.cells().stream()
                            .anyMatch(cell -> figures.amount(cell).isPresent())
                    : report.fees().isPresent();
            if (!stated) {
                without.add(keeping.register());
            }
        }
        for (CellId cell : form.cells().keySet()) {
            Optional<BigDecimal> amount = figures.amount(cell);
            amount.ifPresent(some -> amounts.merge(cell, some, BigDecimal::add));
            if (amount.isEmpty()
                    && keeping(cell)
                            .filter(one -> !without.contains(one.register()))
                            .isPresent()) {
                unknown.add(cell);
            }
        }
        report.fees().ifPresent(paid -> add(new Collected.Fees(paid.applications(), paid.yuan())));
        return List.copyOf(without);
    }

    /** The register that a cell, or a cell that it sums, has its figure from. */
    private Optional<Keeping> keeping(CellId cell) {
        return form.findKeeping(cell).or(() -> form.counted(cell).findFirst().flatMap(form::findKeeping));
    }
}
