package org.gongkai.formats.read.table;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.form.words.Message;
import org.gongkai.formats.read.limit.ReadingTime;
import org.gongkai.formats.read.source.SourceLine;

/** In which unit money is printed, as the last head or note above a line says. */
final class HeadUnits {

    private static final String UNIT = "(?<%s>亿元|百万元|万元|千元|元)";
    private static final Pattern SAID =
            Pattern.compile("[(\\[](?:单位:?|人民币:?)?" + String.format(UNIT, "alone") + "[)\\]]|单位[:为是]?[^,。;()单]{0,8}?"
                    + String.format(UNIT, "after") + "|以" + String.format(UNIT, "by") + "(?:为单位|计)");

    /** What a narrow column breaks is no longer. */
    private static final int TAIL = 40;

    private final Map<Message, MoneyUnit> units = new IdentityHashMap<>();

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
                String unit = said.group("alone") != null
                        ? said.group("alone")
                        : said.group("after") != null ? said.group("after") : said.group("by");
                last = MoneyUnit.find(unit);
            }
            last.ifPresent(unit -> units.units.put(line.place(), unit));
            tail = words.substring(Math.max(0, words.length() - TAIL));
        }
        return units;
    }

    /** The unit of money in a line; that of the form where nothing is said. */
    MoneyUnit of(Message line) {
        return units.getOrDefault(line, MoneyUnit.TEN_THOUSAND);
    }
}
