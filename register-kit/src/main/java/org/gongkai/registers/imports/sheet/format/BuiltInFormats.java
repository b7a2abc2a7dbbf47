package org.gongkai.registers.imports.sheet.format;

import java.util.Map;

import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The format codes that files name by number alone, as Excel shows them in China. */
public final class BuiltInFormats {

    private static final String MONTH = "yyyy\"年\"m\"月\"";
    private static final String DAY_OF_MONTH = "m\"月\"d\"日\"";
    private static final String DAY = "yyyy\"年\"m\"月\"d\"日\"";
    private static final String CLOCK = "h\"时\"mm\"分\"";
    private static final String HALF_DAY = "AM/PMh\"时\"mm\"分\"";

    /** ECMA-376 part 1, 18.8.30, the formats of zh-cn; the rest is the same everywhere. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, MONTH),
            Map.entry(28, DAY_OF_MONTH),
            Map.entry(29, DAY_OF_MONTH),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, DAY),
            Map.entry(32, CLOCK),
            Map.entry(33, CLOCK + "ss\"秒\""),
            Map.entry(34, HALF_DAY),
            Map.entry(35, HALF_DAY + "ss\"秒\""),
            Map.entry(36, MONTH),
            Map.entry(50, MONTH),
            Map.entry(51, DAY_OF_MONTH),
            Map.entry(52, MONTH),
            Map.entry(53, DAY_OF_MONTH),
            Map.entry(54, DAY_OF_MONTH),
            Map.entry(55, HALF_DAY),
            Map.entry(56, HALF_DAY + "ss\"秒\""),
            Map.entry(57, MONTH),
            Map.entry(58, DAY_OF_MONTH));

    private BuiltInFormats() {}

    /** The code of a number; {@code General} for one that has none. */
    public static String code(int number) {
        String chinese = CHINESE.get(number);
        if (chinese != null) {
            return chinese;
        }
        String code = number < 0 ? null : BuiltinFormats.getBuiltinFormat(number);
        return code == null || code.startsWith("reserved") ? "General" : code;
    }
}
