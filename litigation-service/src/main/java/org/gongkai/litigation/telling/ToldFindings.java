package org.gongkai.litigation.telling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.litigation.check.Finding;
import org.gongkai.litigation.check.FindingWords;
import org.gongkai.litigation.course.Decision;
import org.gongkai.litigation.life.Standing;

/** Holds what an application was told to how the case stands now. */
public final class ToldFindings {

    private ToldFindings() {}

    /** What was refused, and what was told otherwise than it is now. */
    public static List<Finding> of(Standing standing, List<Telling> told) {
        return Stream.concat(
                        told.stream().filter(Telling::isRefused).map(ToldFindings::refused),
                        told.stream()
                                .filter(Telling::holds)
                                .filter(telling -> isOtherwise(telling.news(), standing))
                                .map(telling -> Finding.warning(
                                        FindingWords.TOLD_OTHERWISE,
                                        telling.news().from().orElseThrow().proceeding())))
                .toList();
    }

    private static Finding refused(Telling telling) {
        return Finding.warning(
                FindingWords.TELLING_REFUSED,
                telling.number(),
                telling.refusal().orElseThrow());
    }

    /** Whether the order that was told does not stand any more, or says something else. */
    private static boolean isOtherwise(CaseNews news, Standing standing) {
        return news.from()
                .filter(source -> decision(source, standing)
                        .filter(decision -> isStill(news, decision))
                        .isEmpty())
                .isPresent();
    }

    private static Optional<Decision> decision(CaseNews.Source source, Standing standing) {
        return standing.course().find(source.proceeding()).stream()
                .flatMap(proceeding -> proceeding.standing().stream())
                .filter(decision -> decision.number() == source.decision())
                .findFirst();
    }

    private static boolean isStill(CaseNews news, Decision decision) {
        return news.result()
                        .equals(Optional.ofNullable(decision.facts().outcome()).map(Enum::name))
                && news.dueOn().equals(Optional.ofNullable(decision.facts().redecisionDueOn()));
    }
}
