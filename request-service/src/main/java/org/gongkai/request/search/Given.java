package org.gongkai.request.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.gongkai.form.words.Message;
import org.gongkai.kit.json.Dates;
import org.gongkai.kit.problem.KitWords;
import org.gongkai.kit.problem.Violation;

/** The parameters of a request, of which each is taken once; what is wrong with them is collected. */
final class Given {

    private final Map<String, List<String>> left;
    private final List<Violation> violations;

    Given(Map<String, List<String>> parameters, List<Violation> violations) {
        this.left = new LinkedHashMap<>(parameters);
        this.violations = violations;
    }

    List<String> values(String name) {
        return Optional.ofNullable(left.remove(name)).orElse(List.of()).stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .map(String::strip)
                .distinct()
                .toList();
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(left.remove(name)).map(List::getLast);
    }

    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        List<E> constants = new ArrayList<>();
        for (String value : values(name)) {
            Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(value))
                    .findFirst()
                    .ifPresentOrElse(constants::add, () -> violations.add(new Violation(name, oneOf(type))));
        }
        return constants;
    }

    private static Message oneOf(Class<? extends Enum<?>> type) {
        return SearchWords.ONE_OF.with(
                Stream.of(type.getEnumConstants()).map(Enum::name).toList());
    }

    Optional<Boolean> flag(String name) {
        Optional<String> text = value(name);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            violations.add(new Violation(name, KitWords.TRUE_OR_FALSE));
        }
        return text.map(Boolean::valueOf);
    }

    Optional<LocalDate> day(String name) {
        Optional<String> text = value(name);
        Optional<LocalDate> day = text.flatMap(Dates::findIso);
        if (text.isPresent() && day.isEmpty()) {
            violations.add(new Violation(name, KitWords.NOT_A_DATE));
        }
        return day;
    }

    Map<String, List<String>> rest() {
        return left;
    }
}
