package org.gongkai.formats.read.table;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;

/** In which unit money is printed, as the last head or note above a line says, or a note below where none above does. */
final class HeadUnits {

    private static final String UNIT = "(?<%s>(?:" + MoneyUnit.PATTERN + "|[万亿])(?![\\u4e00-\\u9fff]))";
    private static final Pattern SAID = Pattern.compile("[(\\[](?:单位:?)?(?:人民币:?)?" + String.format(UNIT, "alone")
            + "[)\\]]|单位[:为是]?[^,。;()单]{0,8}?" + String.format(UNIT, "after") + "|以(?:人民币)?(?<by>" + MoneyUnit.PATTERN
            + ")(?:为单位|计|统计)|(?:金额|收费|总额|数额)[/:、,]?" + String.format(UNIT, "behind"));

    private static final List<String> GROUPS = List.of("alone", "after", "by", "behind");

    /** What a narrow column breaks is no longer. */
    private static final int TAIL = 40;

    private final Map<Message, MoneyUnit> units = new IdentityHashMap<>();
    private Optional<MoneyUnit> first = Optional.empty();

    private HeadUnits() {}

    /** What the lines say. */
    static HeadUnits of(List<SourceLine> lines) {
        HeadUnits units = new HeadUnits();
        Optional<MoneyUnit> last = Optional.empty();
        String tail = "";
        for (SourceLine line : lines) {
            ReadingTime.check();
            String words = tail + Wording.folded(line.text()).replace(" ", "");
            Matcher said = SAID.matcher(words);
            while (said.find()) {
                last = GROUPS.stream()
                        .map(said::group)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .flatMap(MoneyUnit::find);
            }
            last.ifPresent(unit -> units.units.put(line.place(), unit));
            if (units.first.isEmpty()) {
                units.first = last;
            }
            tail = words.substring(Math.max(0, words.length() - TAIL));
        }
        return units;
    }

    /** The unit of money in a line; that of the form where nothing is said. */
    MoneyUnit of(Message line) {
        return Optional.ofNullable(units.get(line)).or(() -> first).orElse(MoneyUnit.TEN_THOUSAND);
    }
}
