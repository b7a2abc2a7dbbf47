package org.gongkai.request.regional;

import jakarta.enterprise.context.ApplicationScoped;

import org.gongkai.registers.calendar.LengthSettings;
import org.gongkai.registers.setting.SettingRows;

/** The lengths of terms that are set, for whoever counts. */
@ApplicationScoped
class TermLengthSettings implements LengthSettings {

    private final SettingRows rows;

    TermLengthSettings(SettingRows rows) {
        this.rows = rows;
    }

    @Override
    public OfBodies now() {
        return new TermLengths(rows.all());
    }
}
