package org.gongkai.registers.setting;

import org.gongkai.form.words.Words;

/** What is said of the settings of regions. */
public enum SettingWords implements Words {

    /** Of a length beyond what makes sense. */
    AT_MOST,

    /** To an administrator of a part of the installation. */
    REGION_NOT_YOURS,

    /** Of a first day before there were Regulations. */
    BEFORE_THE_REGULATIONS
}
