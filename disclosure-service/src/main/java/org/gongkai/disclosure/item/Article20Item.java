package org.gongkai.disclosure.item;

import org.gongkai.registers.field.Labelled;

/** The fifteen categories of Art. 20 of the Regulations (第二十条), which every agency discloses on its own motion. */
public enum Article20Item implements Labelled {
    A20_01,
    A20_02,
    A20_03,
    A20_04,
    A20_05,
    A20_06,
    A20_07,
    A20_08,
    A20_09,
    A20_10,
    A20_11,
    A20_12,
    A20_13,
    A20_14,
    A20_15;

    /** As the law counts it: {@code 第（七）项}. */
    public String printed() {
        String[] digits = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
        int number = ordinal() + 1;
        return "第（" + (number > digits.length ? "十" + digits[number - digits.length - 1] : digits[number - 1]) + "）项";
    }
}
